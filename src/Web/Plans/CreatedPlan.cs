using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Web.Plans;

/// <summary>A plan that was just created, ready to open.</summary>
public sealed record CreatedPlan(PlanId Plan, DeliverableId Deliverable, Slug Slug)
{
    /// <summary>Deliverables after the first, in the order of the template.</summary>
    public IReadOnlyList<DeliverableId> Later { get; init; } = [];
}
