using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Web.Tenancy;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;

namespace Portal.Web.Pages.Organisations;

/// <summary>Reads and keeps the circuits of the organisation, and finds where its plans stand on them.</summary>
public sealed class CircuitDesk(PortalDbContext db, IAuditTrail audit, ITenantAccessor tenancy, IMemberAccessor members, TimeProvider time)
{
    public const string AtDraft = "draft";
    public const string AtReview = "review";
    public const string AtAdopted = "definitive";

    public static string AtStep(string step) => "step/" + step;
    public static string AtAmendments(string step) => "amending/" + step;

    public Task<Organisation> OrganisationAsync(CancellationToken cancellationToken) => db.Organisations.SingleAsync(each => each.Id == tenancy.Required.Id, cancellationToken);

    public async Task<IReadOnlyList<WorkflowDefinition>> AllAsync(CancellationToken cancellationToken) =>
        await db.CircuitsAsync(await OrganisationAsync(cancellationToken), cancellationToken);

    public async Task<WorkflowDefinition?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await AllAsync(cancellationToken)).FirstOrDefault(circuit => circuit.Key == key);

    public Task<List<Body>> BodiesAsync(CancellationToken cancellationToken) =>
        db.Bodies.AsNoTracking().Include(body => body.Seats).Where(body => body.DissolvedAt == null).OrderBy(body => body.CreatedAt).ToListAsync(cancellationToken);

    /// <summary>Adds the next version of a circuit; what runs keeps its own.</summary>
    public async Task<WorkflowDefinition> KeepAsync(WorkflowDefinition circuit, CancellationToken cancellationToken)
    {
        var version = (await FindAsync(circuit.Key, cancellationToken))?.Version ?? 0;
        var next = circuit with { Version = version + 1 };
        await WriteAsync("Circuits.Kept", next, () => db.Add(new KeptCircuit(tenancy.Required.Id, next, members.Required.Id, time.GetUtcNow())), cancellationToken);
        return next;
    }

    public async Task ChooseAsync(WorkflowDefinition circuit, CancellationToken cancellationToken)
    {
        var organisation = await OrganisationAsync(cancellationToken);
        await WriteAsync("Circuits.Chosen", circuit, () => organisation.FollowByDefault(circuit.Key), cancellationToken);
    }

    /// <summary>Where each plan that follows the circuit, or would, stands.</summary>
    public async Task<IReadOnlyList<StandingPlan>> StandingAsync(WorkflowDefinition circuit, CancellationToken cancellationToken)
    {
        var organisation = await OrganisationAsync(cancellationToken);
        var plans = await db.Plans.AsNoTracking().Where(plan => plan.ArchivedAt == null).ToListAsync(cancellationToken);
        var deliverables = await db.Deliverables.AsNoTracking().OrderBy(each => each.Order).ToListAsync(cancellationToken);
        var cases = await db.Cases.AsNoTracking().ToListAsync(cancellationToken);
        var followed = new Dictionary<string, string>();
        foreach (var key in plans.Select(plan => plan.CircuitKey).Distinct()) followed[key] = (await db.CircuitAsync(organisation, key, cancellationToken)).Key;

        return
        [
            .. from plan in plans
               let deliverable = deliverables.FirstOrDefault(each => each.PlanId == plan.Id)
               where deliverable is not null
               let running = cases.FirstOrDefault(each => each.DeliverableId == deliverable.Id)
               let isDraft = running is null || running.State == ApprovalState.Draft
               where (isDraft ? followed[plan.CircuitKey] : running!.DefinitionKey) == circuit.Key // not a draft: it runs
               let place = PlaceOf(isDraft ? ApprovalState.Draft : running!.State, running?.Step) // same
               where place is not null
               orderby plan.ShownName
               select new StandingPlan(plan.Id, plan.ShownName, place, isDraft || running!.DefinitionVersion == circuit.Version ? null : running!.DefinitionVersion), // same
        ];
    }

    private static string? PlaceOf(ApprovalState state, string? step) => state switch
    {
        ApprovalState.Draft => AtDraft,
        ApprovalState.Review => AtReview,
        ApprovalState.Provisional => AtStep(step ?? ""),
        ApprovalState.Amending => AtAmendments(step ?? ""),
        ApprovalState.Definitive or ApprovalState.Superseded => AtAdopted,
        ApprovalState.Rejected or ApprovalState.Archived => null,
    };

    private async Task WriteAsync(string action, WorkflowDefinition circuit, Action change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        change();
        var fact = new AuditFact(members.Required.Id, members.Required.DisplayName, action, "Circuit", circuit.Key, CaseJson.Write(new { version = circuit.Version }));
        await audit.AppendAsync(tenancy.Required.Id, fact, time.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
