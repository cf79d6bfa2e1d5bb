using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>The envelope of a theme: an amount a year, their sum, and its share of the whole.</summary>
public sealed record EnvelopeRow(
    PlanRecord Record, PlanRecord? Theme, string Title, IReadOnlyDictionary<int, Money> Amounts, TotalGap Total, decimal? Share);
