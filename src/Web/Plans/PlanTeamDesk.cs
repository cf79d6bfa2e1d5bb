using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;
using Portal.Workflows.Journal;

namespace Portal.Web.Plans;

/// <summary>
/// Who is on a plan, and as what. Each change is written in the audit log in its own transaction, and is in effect on open plans when the
/// call returns.
/// </summary>
public sealed class PlanTeamDesk(PortalDbContext db, PlanDossiers dossiers, IAuditTrail audit, IMemberAccessor member, TimeProvider time)
{
    /// <summary>Gives a member of the organisation a role on the plan, or another one. False for a plan or a person that may not be known.</summary>
    public Task<bool> GiveAsync(PlanId plan, PersonId person, ScreenRole role, IReadOnlyList<string> sections, Roles charges, CancellationToken cancellationToken) =>
        dossiers.ChangeAsync(plan, PlanAction.ManageBodies, async (dossier, ct) =>
        {
            if (!dossier.Memberships.Any(membership => membership.PersonId == person && membership.IsActive)) return false;

            var held = dossier.PlanRoles.FirstOrDefault(each => each.PersonId == person);
            var next = new PlanRole(dossier.Organisation.Id, plan, person, role, time.GetUtcNow());
            next.Become(role, sections, charges);
            Require(dossier, held?.Columns ?? Roles.None, next.Columns, person);
            if (held is null) db.Add(next);
            else held.Become(role, sections, charges);
            await WriteAsync(dossier, "PlanRoles.Given", person, next.Columns, ct);
            return true;
        }, cancellationToken);

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
