using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Changes;

/// <summary>What a year has more, or less, in the envelopes.</summary>
public sealed record YearChange(int Year, Money Difference);
