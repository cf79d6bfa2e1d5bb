using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;
using Portal.Storage.Tenancy;
using Portal.Storage.UpdateLog;
using Portal.Storage.Workflows;

namespace Portal.Storage.Sessions;

/// <summary>
/// Rights as the tables say now: membership, role on the plan, seats in the bodies of its circuit, state, open amendments. The epoch is
/// read first: a change that commits meanwhile leaves it behind, and the log then refuses what these rights allowed.
/// </summary>
internal sealed class EditRightsReader(IServiceScopeFactory scopes, TimeProvider time) : IEditRights
{
    private const string Suspended = "Refusals.Suspended";

    public async ValueTask<EditRights?> ForAsync(OrganisationId organisation, DeliverableId deliverable, PersonId person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(organisation, person);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (await db.Set<HeadRow>().AsNoTracking().SingleOrDefaultAsync(row => row.DeliverableId == deliverable, cancellationToken) is not { } head) return null;

        if (await db.FindRightsAsync(deliverable, person, time.GetUtcNow(), cancellationToken) is not { Organisation.Status: not OrganisationStatus.Closed } dossier) return null;

        var (roles, state) = (dossier.RolesOf(person), dossier.Deliverable.State);
        if (!Permissions.Allows(PlanAction.ReadUnpublished, roles, state)) return null;

        var active = dossier.Organisation.IsActive;
        var rights = new EditRights
        {
            Epoch = head.Epoch,
            DisplayName = await db.Users.Where(each => each.Id == person).Select(each => each.DisplayName).SingleOrDefaultAsync(cancellationToken) ?? "",
            State = state,
            Acknowledging = active ? Permissions.ExtentOf(PlanAction.AcknowledgeAlerts, roles, state) : Extent.None,
            Explaining = active ? Permissions.ExtentOf(PlanAction.ExplainGaps, roles, state) : Extent.None,
            MayComment = active && Permissions.Allows(PlanAction.CommentInternally, roles, state),
        };
        if (!active) return rights with { ReadOnlyReason = Suspended };
        if (dossier.Plan.ArchivedAt is not null) return rights with { ReadOnlyReason = EditExtent.Frozen, Acknowledging = Extent.None, Explaining = Extent.None };

        var sections = dossier.PlanRoles.SingleOrDefault(role => role.PersonId == person)?.Sections ?? [];
        var extent = EditExtent.Of(roles, state, person, sections, dossier.PendingAmendments, dossier.Case.Current.Avenant);
        var editing = ScopeOf(extent);
        var isOpen = state is ApprovalState.Draft or ApprovalState.Review or ApprovalState.Provisional or ApprovalState.Amending;
        return rights with
        {
            Scope = editing,
            ReadOnlyReason = extent.Reason ?? (editing.IsEmpty ? EditExtent.Reader : null),
            // A lecteur comments and changes nothing, not even by proposing.
            MayPropose = isOpen && Permissions.Allows(PlanAction.CommentInternally, roles & ~Roles.Reader, state),
            Deciding = isOpen ? ScopeOf(EditExtent.Of(roles, ApprovalState.Draft, person, sections, [], dossier.Case.Current.Avenant)) : EditScope.Nothing,
        };
    }

    private static EditScope ScopeOf(EditExtent extent) =>
        new(extent.Everything, extent.Structure, extent.Sections, extent.Records) { Kinds = extent.MoneyOnly ? RecordKinds.Money : EditScope.Nothing.Kinds };
}
