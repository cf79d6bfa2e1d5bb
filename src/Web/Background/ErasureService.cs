using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Storage;
using Portal.Storage.Erasure;
using Portal.Storage.Tenancy;
using Portal.Storage.Workflows;
using Portal.Web.Hosting;
using Portal.Web.Mail;
using Portal.Web.Organisations;

namespace Portal.Web.Background;

/// <summary>
/// Erases the organisations whose delay is over. Their last mail goes to those who administered them, with the address of the certificate: it is written before the erasure,
/// for afterwards nobody knows whom to tell, and is not kept anywhere.
/// </summary>
internal sealed class ErasureService(IServiceScopeFactory scopes, OrganisationEraser eraser, MailQueue mails, SiteAddress site, IMemoryCache cache, IWorkQueue queue, TimeProvider time, ILogger<ErasureService> logger)
    : DueWorkService(WorkKinds.Erasure, batch: 1, TimeSpan.FromMinutes(30), queue, time, logger)
{
    protected override async Task DeliverAsync(DueWork work, CancellationToken cancellationToken)
    {
        var (name, addressees) = await ReadAsync(work, cancellationToken);
        if (await eraser.EraseAsync(work.Organisation, cancellationToken) is { } certificate)
        {
            // What this node remembers of any organisation is read again when it is asked for; other nodes forget within their minutes.
            (cache as MemoryCache)?.Clear();
            await using var scope = scopes.CreateAsyncScope();
            var voice = scope.ServiceProvider.GetRequiredService<MailVoice>();
            foreach (var addressee in addressees) await mails.EnqueueAsync(Letter(voice, addressee, name, certificate), cancellationToken);
        }

        await Queue.CompleteAsync(work, cancellationToken);
    }

    private async Task<(string Name, List<ClosingAddressee> Addressees)> ReadAsync(DueWork work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(work.Organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var name = await db.Organisations.Where(each => each.Id == work.Organisation).Select(each => each.Name).SingleOrDefaultAsync(cancellationToken);
        return (name ?? "", await ClosingDesk.AdministratorsAsync(db, cancellationToken));
    }

    private OutgoingMail Letter(MailVoice voice, ClosingAddressee addressee, string name, ErasureCertificate certificate)
    {
        string Say(string key, params object[] arguments) => voice.Say(addressee.Culture, "Closing." + key, arguments);
        return MailLayout.Compose(new MailDraft
        {
            To = EmailAddress.Parse(addressee.Mail),
            ToName = addressee.Name,
            FromName = name,
            Subject = Say("Erased.Subject", name),
            Paragraphs = [Say("Erased.Body", name, certificate.AllRows, certificate.Files), Say("Erased.Keep")],
            Action = new MailAction(Say("Erased.Action"), site.Of($"/certificates/{certificate.Id}")),
            Reason = Say("Reason", name),
            Language = MailVoice.LanguageOf(addressee.Culture),
        });
    }
}
