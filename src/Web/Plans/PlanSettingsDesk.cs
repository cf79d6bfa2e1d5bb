using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Plans;

/// <summary>What is said of a plan as a whole. Versions keep the settings they were made with.</summary>
public sealed class PlanSettingsDesk(PlanDossiers dossiers, IAuditTrail audit, IMemberAccessor member, TimeProvider time)
{
    public Task<bool> ChangeAsync(PlanId id, Action<Plan> change, CancellationToken cancellationToken) =>
        dossiers.ChangeAsync(id, PlanAction.EditStructure, async (dossier, ct) =>
        {
            change(dossier.Plan);
            await WriteAsync(dossier, "Plans.SettingsChanged", ct);
            return true;
        }, cancellationToken);

    /// <summary>Puts the plan away: it is read, not written. What is published stays published.</summary>
    public Task<bool> ArchiveAsync(PlanId id, CancellationToken cancellationToken) =>
        dossiers.ChangeAsync(id, PlanAction.ArchiveOrDelete, async (dossier, ct) =>
        {
            dossier.Plan.Archive(time.GetUtcNow());
            await WriteAsync(dossier, "Plans.Archived", ct);
            return true;
        }, cancellationToken);

    public Task<bool> ReopenAsync(PlanId id, CancellationToken cancellationToken) =>
        dossiers.ChangeAsync(id, PlanAction.ArchiveOrDelete, async (dossier, ct) =>
        {
            dossier.Plan.Unarchive();
            await WriteAsync(dossier, "Plans.Reopened", ct);
            return true;
        }, cancellationToken);

    private ValueTask WriteAsync(CaseDossier dossier, string action, CancellationToken cancellationToken) =>
        audit.AppendAsync(dossier.Organisation.Id, new AuditFact(member.Required.Id, member.Required.DisplayName, action, nameof(Plan), dossier.Plan.Id.ToString()), time.GetUtcNow(), cancellationToken);
}
