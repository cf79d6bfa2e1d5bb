using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Tenancy;
using Portal.Storage.UpdateLog;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;
using Portal.Workflows.Shipped;

namespace Portal.Storage.Sessions;

/// <summary>
/// Rights as the tables say now: membership, role on the plan, seats in the bodies of its circuit, state, open amendments. The epoch is
/// read first: a change that commits meanwhile leaves it behind, and the log then refuses what these rights allowed.
/// </summary>
internal sealed class EditRightsReader(IServiceScopeFactory scopes) : IEditRights
{
    private const string Suspended = "Refusals.Suspended";

    public async ValueTask<EditRights?> ForAsync(OrganisationId organisation, DeliverableId deliverable, PersonId person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.EnterOrganisation(organisation, person);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;

        if (await db.Set<HeadRow>().SingleOrDefaultAsync(row => row.DeliverableId == deliverable, cancellationToken) is not { } head) return null;

        var organisationNow = await db.Organisations.SingleAsync(each => each.Id == organisation, cancellationToken);
        var subject = await db.Deliverables.Where(each => each.Id == deliverable)
            .Join(db.Plans, each => each.PlanId, plan => plan.Id, (each, plan) => new { Deliverable = each, Plan = plan })
            .SingleAsync(cancellationToken);
        var roles = await RolesAsync(db, subject.Plan, subject.Deliverable, person, cancellationToken);
        var state = subject.Deliverable.State;
        if (organisationNow.Status == OrganisationStatus.Closed || !Permissions.Allows(PlanAction.ReadUnpublished, roles.Columns, state)) return null;

        var name = await db.Users.Where(each => each.Id == person).Select(each => each.DisplayName).SingleOrDefaultAsync(cancellationToken);
        var rights = new EditRights
        {
            Epoch = head.Epoch,
            DisplayName = name ?? "",
            MayComment = organisationNow.IsActive && Permissions.Allows(PlanAction.CommentInternally, roles.Columns, state),
        };
        if (!organisationNow.IsActive) return rights with { ReadOnlyReason = Suspended };
        if (subject.Plan.ArchivedAt is not null) return rights with { ReadOnlyReason = EditExtent.Frozen };

        var amendments = roles.Case?.Current.Pending is { } pending
            ? await db.Amendments.Where(amendment => amendment.DecisionId == pending.Decision).ToListAsync(cancellationToken)
            : [];
        var extent = EditExtent.Of(roles.Columns, state, person, roles.OnPlan?.Sections ?? [], amendments, roles.Case?.Current.Avenant);
        var scopeOfEditing = new EditScope(extent.Everything, extent.Structure, extent.Sections, extent.Records);
        return rights with { Scope = scopeOfEditing, ReadOnlyReason = extent.Reason ?? (scopeOfEditing.IsEmpty ? EditExtent.Reader : null) };
    }

    private static async Task<(Roles Columns, PlanRole? OnPlan, WorkflowCase? Case)> RolesAsync(
        PortalDbContext db, Plan plan, Deliverable deliverable, PersonId person, CancellationToken cancellationToken)
    {
        var membership = await db.Memberships.SingleOrDefaultAsync(each => each.PersonId == person && each.EndedAt == null, cancellationToken);
        if (membership is null) return (Roles.None, null, null);

        var planRoles = await db.PlanRoles.Where(role => role.PlanId == plan.Id).ToListAsync(cancellationToken);
        var running = await db.Cases.SingleOrDefaultAsync(each => each.DeliverableId == deliverable.Id, cancellationToken);
        var circuit = running is null || running.State == ApprovalState.Draft ? ShippedDefinitions.Find(plan.CircuitKey) : running.Definition;
        var seats = circuit is null ? [] : await SeatsAsync(db, circuit, person, cancellationToken);

        var onPlan = planRoles.SingleOrDefault(role => role.PersonId == person);
        var hasLead = planRoles.Any(role => (role.Columns & Roles.Lead) != 0);
        return (EffectiveRoles.Of(membership.Role, onPlan, hasLead, seats), onPlan, running);
    }

    private static async Task<IReadOnlyList<BodyMembership>> SeatsAsync(PortalDbContext db, WorkflowDefinition circuit, PersonId person, CancellationToken cancellationToken)
    {
        // Most people sit nowhere: the bodies are read for the others only.
        if (!await db.Seats.AnyAsync(seat => seat.PersonId == person && seat.Until == null, cancellationToken)) return [];

        var bodies = await db.Bodies.Include(body => body.Seats).Where(body => body.DissolvedAt == null).ToListAsync(cancellationToken);
        return [.. circuit.Steps.Select(step => step.Body.FindIn(bodies)).OfType<Body>().Distinct().SelectMany(body => body.SittingSeats).Where(seat => seat.PersonId == person)];
    }
}
