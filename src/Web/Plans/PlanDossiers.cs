using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Pages.Approvals;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Plans;

/// <summary>The dossier of a plan for the pages about the plan itself (its team, its settings): read by who may know it, changed by who may.</summary>
public sealed class PlanDossiers(PortalDbContext db, ICaseStore store, SessionRegistry sessions, ITenantAccessor tenant, IMemberAccessor member)
{
    /// <summary>Null for a plan that is unknown or that the person may not know: both look the same.</summary>
    public async Task<CaseDossier?> FindAsync(PlanId plan, CancellationToken cancellationToken)
    {
        if (await DeliverableAsync(plan, cancellationToken) is not { } deliverable) return null;

        return await store.InTransactionAsync(tenant.Required.Id, member.Required.Id, async ct =>
            await store.LoadAsync(tenant.Required.Id, deliverable, ct) is { } dossier && MayKnow(dossier) ? dossier : null, cancellationToken);
    }

    public bool May(CaseDossier dossier, PlanAction action) => Permissions.Allows(action, dossier.RolesOf(member.Required.Id), dossier.Case.Current.State);

    /// <summary>
    /// Changes the plan in one transaction and lets people who have it open know. False when the plan may not be known, or when the work
    /// says so.
    /// </summary>
    /// <exception cref="RuleBrokenException">The action is not this person's in this state, or the work refused.</exception>
    public async Task<bool> ChangeAsync(PlanId plan, PlanAction action, Func<CaseDossier, CancellationToken, Task<bool>> work, CancellationToken cancellationToken)
    {
        if (await DeliverableAsync(plan, cancellationToken) is not { } deliverable) return false;

        var done = await store.InTransactionAsync(tenant.Required.Id, member.Required.Id, async ct =>
        {
            if (await store.LoadAsync(tenant.Required.Id, deliverable, ct) is not { } dossier || !MayKnow(dossier)) return false;

            var roles = dossier.RolesOf(member.Required.Id);
            Rule.Require(May(dossier, action), Permissions.StatesFor(action, roles).Count == 0 ? ApprovalRules.RoleAllows : ApprovalRules.StateAllows);
            return await work(dossier, ct);
        }, cancellationToken);
        if (done) await sessions.RightsChangedAsync(tenant.Required.Id, deliverable: null, cancellationToken);
        return done;
    }

    private bool MayKnow(CaseDossier dossier) => OpenDossier.MayKnow(dossier, member.Required.Id);

    // The settings and the team are the plan's: read with its first deliverable, whose state stands for the plan's.
    private Task<DeliverableId?> DeliverableAsync(PlanId plan, CancellationToken cancellationToken) =>
        db.Deliverables.Where(one => one.PlanId == plan).OrderBy(one => one.Order).Select(one => (DeliverableId?)one.Id).FirstOrDefaultAsync(cancellationToken);
}
