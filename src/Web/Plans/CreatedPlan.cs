using Portal.Domain.Organisations;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;

namespace Portal.Web.Plans;

/// <summary>A plan that was just created, ready to open.</summary>
public sealed record CreatedPlan(PlanId Plan, DeliverableId Deliverable, Slug Slug)
{
    /// <summary>Deliverables after the first, with what the template says of each.</summary>
    public IReadOnlyList<(DeliverableId Id, TemplateDeliverable Template)> Later { get; init; } = [];
}
