using Microsoft.EntityFrameworkCore;
using Portal.Domain.Audit;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;
using Portal.Workflows.Outbox;

namespace Portal.Web.Organisations;

/// <summary>
/// Asks to close the space, or takes it back: the state, the mails to those who administer it and the line of the audit log in one transaction. The erasure enters the
/// queue with the state, by a trigger.
/// </summary>
public sealed class ClosingDesk(PortalDbContext db, IAuditTrail audit, ITenantAccessor tenant, IMemberAccessor member, TimeProvider time)
{
    private const string Keys = "closing/";
    private static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    public async Task AskAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var organisation = await OrganisationAsync(cancellationToken);
        organisation.AskToClose(now);
        var closesAt = organisation.ClosesAt!.Value; // just asked
        foreach (var administrator in await AdministratorsAsync(db, cancellationToken))
        {
            Mail(organisation, administrator, "Asked", closesAt, now, now);
            Mail(organisation, administrator, "Soon", closesAt, now, closesAt - Notice);
        }

        await EndAsync(organisation, "Organisations.ClosingAsked", now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public async Task TakeBackAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var organisation = await OrganisationAsync(cancellationToken);
        var closesAt = organisation.ClosesAt ?? now;
        organisation.KeepOpen(now);
        foreach (var waiting in await db.Outbox.Where(message => message.Template == ClosingMail.Template && message.DeliveredAt == null && message.LapsedAt == null).ToListAsync(cancellationToken)) waiting.Lapse(now);
        foreach (var administrator in await AdministratorsAsync(db, cancellationToken)) Mail(organisation, administrator, "TakenBack", closesAt, now, now);
        await EndAsync(organisation, "Organisations.ClosingTakenBack", now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Those who are told: responsables and administrators of the organisation the context is in.</summary>
    internal static Task<List<ClosingAddressee>> AdministratorsAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        db.Memberships.Where(each => each.EndedAt == null && (each.Role == OrganisationRole.Owner || each.Role == OrganisationRole.Admin))
            .Join(db.Users, each => each.PersonId, user => user.Id, (_, user) => user).Where(user => user.Email != null)
            .Select(user => new ClosingAddressee(user.Email!, user.DisplayName, user.Culture)).ToListAsync(cancellationToken);

    private Task<Organisation> OrganisationAsync(CancellationToken cancellationToken) => db.Organisations.SingleAsync(each => each.Id == tenant.Required.Id, cancellationToken);

    private void Mail(Organisation organisation, ClosingAddressee to, string moment, DateTimeOffset closesAt, DateTimeOffset now, DateTimeOffset due) =>
        db.Add(new OutboxMessage(
            organisation.Id, $"{Keys}{now.UtcTicks}/{moment}/{to.Mail}", ClosingMail.Template, EmailAddress.Parse(to.Mail), to.Name, CaseJson.Write(new ClosingMail(moment, closesAt, member.Required.DisplayName)), now, due));

    private async Task EndAsync(Organisation organisation, string action, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await audit.AppendAsync(organisation.Id, new AuditFact(member.Required.Id, member.Required.DisplayName, action, nameof(Organisation), organisation.Id.ToString()), now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
