namespace Portal.Domain.Plans.Views;

/// <summary>A flow between two entities.</summary>
public sealed record FlowArrow(PlanRecord Flow, PlanRecord From, PlanRecord To);
