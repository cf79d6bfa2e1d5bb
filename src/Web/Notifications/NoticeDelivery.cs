using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notifications;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Tenancy;
using Portal.Storage.Workflows;
using Portal.Web.Background;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Notifications;

/// <summary>
/// Takes up the notifications whose mail is due and writes them to the outbox, person by person. In one transaction the line leaves the queue, the messages are
/// added and the notifications settled: a crash before the commit leaves everything as it was, after it nothing is due any more. So no letter is doubled.
/// </summary>
internal sealed class NoticeDelivery(IServiceScopeFactory scopes, IWorkQueue queue, TimeProvider time, ILogger<NoticeDelivery> logger)
    : DueWorkService(WorkKinds.Notices, batch: 20, TimeSpan.FromMinutes(2), queue, time, logger)
{
    protected override async Task DeliverAsync(DueWork work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(work.Organisation);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var person = PersonId.From(work.Id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.TakeNoticesAsync(work, cancellationToken);
        var now = Time.GetUtcNow();
        var due = await db.Notifications.Where(each => each.PersonId == person && each.MailDue != null && each.MailDue <= now).OrderBy(each => each.At).ToListAsync(cancellationToken);
        if (due.Count > 0) await WriteAsync(db, work.Organisation, person, due, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.PutNoticesBackAsync(person, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task WriteAsync(PortalDbContext db, OrganisationId organisation, PersonId person, List<Notification> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().Where(user => user.Id == person && user.EmailConfirmed).Select(user => new { user.Email, user.DisplayName }).SingleOrDefaultAsync(cancellationToken);
        var chosen = await db.NotificationChoices.AsNoTracking().Where(each => each.PersonId == person).ToListAsync(cancellationToken);
        var isMember = await db.Memberships.AnyAsync(each => each.PersonId == person && each.EndedAt == null, cancellationToken);
        foreach (var group in due.GroupBy(each => NotificationChoices.RhythmOf(chosen, each.Kind, each.PlanId)))
        {
            if (group.Key != MailRhythm.Never && isMember && EmailAddress.TryParse(account?.Email, null, out var address))
            {
                // What is owed at once leaves on its own; the rest in one letter. The first of a letter names it: each is taken up once.
                foreach (var letter in group.Key == MailRhythm.AtOnce ? group.Select(each => new[] { each }) : [[.. group]])
                {
                    var mail = new NoticeMail(person, group.Key, [.. letter.Select(each => each.Id)]);
                    db.Add(new OutboxMessage(organisation, $"notices/{letter[0].Id}", NoticeMail.Template, address, account!.DisplayName, CaseJson.Write(mail), now, now)); // its address was read
                }
            }

            foreach (var each in group) each.SettleMail();
        }
    }
}
