using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Notifications;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Notifications;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;
using Portal.Workflows.Journal;

namespace Portal.Web.Plans;

/// <summary>
/// Who is on a plan, and as what. Each change is written in the audit log in its own transaction, and is in effect on open plans when the
/// call returns.
/// </summary>
public sealed class PlanTeamDesk(PortalDbContext db, PlanDossiers dossiers, IAuditTrail audit, IMemberAccessor member, NoticeDesk notices, TimeProvider time)
{
    /// <summary>Gives a member of the organisation a role on the plan, or another one. False for a plan or a person that may not be known.</summary>
    public async Task<bool> GiveAsync(PlanId plan, PersonId person, ScreenRole role, IReadOnlyList<string> sections, Roles charges, CancellationToken cancellationToken)
    {
        var done = await dossiers.ChangeAsync(plan, PlanAction.ManageBodies, async (dossier, ct) =>
        {
            if (!dossier.Memberships.Any(membership => membership.PersonId == person && membership.IsActive)) return false;

            var held = dossier.PlanRoles.FirstOrDefault(each => each.PersonId == person);
            var next = new PlanRole(dossier.Organisation.Id, plan, person, role, time.GetUtcNow());
            next.Become(role, sections, charges);
            Require(dossier, held?.Columns ?? Roles.None, next.Columns, person);
            if (held is null) db.Add(next);
            else held.Become(role, sections, charges);
            await WriteAsync(dossier, "PlanRoles.Given", person, next.Columns, ct);
            await TellAsync(dossier, person, role, next, ct);
            return true;
        }, cancellationToken);
        await notices.SpreadAsync();
        return done;
    }

    /// <summary>Takes a person off the plan. What they wrote stays.</summary>
    public Task<bool> TakeAwayAsync(PlanId plan, PersonId person, CancellationToken cancellationToken) =>
        dossiers.ChangeAsync(plan, PlanAction.ManageBodies, async (dossier, ct) =>
        {
            if (dossier.PlanRoles.FirstOrDefault(each => each.PersonId == person) is not { } held) return false;

            Require(dossier, held.Columns, Roles.None, person);
            db.Remove(held);
            await WriteAsync(dossier, "PlanRoles.TakenAway", person, Roles.None, ct);
            return true;
        }, cancellationToken);

    private async Task TellAsync(CaseDossier dossier, PersonId person, ScreenRole role, PlanRole next, CancellationToken cancellationToken)
    {
        if (person == member.Required.Id) return;
        // A valideur reads later: the notification then leads to the space.
        var link = Permissions.Allows(PlanAction.ReadUnpublished, next.Columns, dossier.Case.Current.State) ? $"plans/{dossier.Plan.Id}" : "";
        var facts = new NoticeFacts { By = member.Required.DisplayName, Role = role.ToString() };
        await notices.AddAsync(new NewNotice(NotificationKind.AddedToTeam, $"role/{Guid.CreateVersion7()}", new(dossier.Plan.Id, dossier.Deliverable.Id), facts, link), [person], cancellationToken);
    }

    private void Require(CaseDossier dossier, Roles before, Roles next, PersonId person)
    {
        var byLead = (dossier.RolesOf(member.Required.Id) & (Roles.Lead | Roles.OrganisationAdmin)) != 0;
        PlanRole.RequireMayChange(before, next, byLead, dossier.PlanRoles, person);
    }

    private ValueTask WriteAsync(CaseDossier dossier, string action, PersonId person, Roles columns, CancellationToken cancellationToken) =>
        audit.AppendAsync(
            dossier.Organisation.Id,
            new AuditFact(member.Required.Id, member.Required.DisplayName, action, nameof(Plan), dossier.Plan.Id.ToString(), CaseJson.Write(new { person, columns = columns.ToString() })),
            time.GetUtcNow(), cancellationToken);
}
