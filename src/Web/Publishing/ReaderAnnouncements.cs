using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Storage.Workflows;
using Portal.Web.Background;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Publishing;

/// <summary>
/// Tells the members' list of a publication: one message of the outbox for each address, in slices, so that a list of thousands holds up neither the
/// publication nor anybody's typing. The key of a message names the version and the address: a slice done twice, or a version published again, tells nobody twice.
/// </summary>
internal sealed class ReaderAnnouncements(
    IServiceScopeFactory scopes, IWorkQueue queue, ReaderUnsubscription unsubscription, TimeProvider time, ILogger<ReaderAnnouncements> logger)
    : DueWorkService(WorkKinds.Readers, batch: 5, TimeSpan.FromMinutes(5), queue, time, logger)
{
    private const int Slice = 100;

    protected override async Task DeliverAsync(DueWork work, CancellationToken cancellationToken)
    {
        await TellAsync(work, cancellationToken);
        await Queue.CompleteAsync(work, cancellationToken);
    }

    private async Task TellAsync(DueWork work, CancellationToken cancellationToken)
    {
        foreach (var slice in (await WhomAsync(work, cancellationToken)).Chunk(Slice))
        {
            await using var scope = scopes.EnterOrganisation(work.Organisation);
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            // Withdrawn meanwhile: whoever was not told yet is told nothing.
            if (await FindAsync(db, work, cancellationToken) is not { IsOut: true } publication) return;

            var readers = await db.Readers.AsNoTracking().Where(reader => slice.Contains(reader.Id)).ToListAsync(cancellationToken);
            var plan = await db.Plans.AsNoTracking().SingleAsync(one => one.Id == publication.PlanId, cancellationToken);
            var version = await db.Versions.AsNoTracking().SingleAsync(one => one.Id == publication.VersionId, cancellationToken);
            var link = publication.Audience == Audience.Members ? $"readers/access?Plan={plan.Slug}" : $"p/{plan.Slug}";
            var now = Time.GetUtcNow();
            foreach (var reader in readers.Where(reader => reader.TakesMails))
            {
                var mail = new ReaderMail(plan.ShownName, version.Number.ToString(), publication.Audience, link, $"readers/unsubscribe/{unsubscription.TokenOf(work.Organisation, reader.Id)}");
                db.Add(new OutboxMessage(work.Organisation, $"readers/{version.Id}/{reader.Id}", ReaderMail.Template, reader.Email, reader.Name, CaseJson.Write(mail), now, now));
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Who was on the list when it was published.</summary>
    private async Task<List<ReaderId>> WhomAsync(DueWork work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(work.Organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await FindAsync(db, work, cancellationToken) is not { } publication) return [];
        return await db.Readers.Where(reader => reader.RemovedAt == null && reader.MailsStoppedAt == null && reader.AddedAt <= publication.PublishedAt)
            .Select(reader => reader.Id).ToListAsync(cancellationToken);
    }

    private static Task<Publication?> FindAsync(PortalDbContext db, DueWork work, CancellationToken cancellationToken)
    {
        var id = new PublicationId(work.Id);
        return db.Publications.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
    }
}
