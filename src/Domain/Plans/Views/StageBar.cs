using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>A stage with the quarters it covers and its items.</summary>
public sealed record StageBar(PlanRecord Record, string Title, Period? Period, IReadOnlyList<PlanRecord> Items);
