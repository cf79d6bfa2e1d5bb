using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Changes;

/// <summary>A row of the plan whose dates moved. Null where nothing readable was typed.</summary>
public sealed record DateDelta(string Kind, string? Code, string Title, Period? Before, Period? After)
{
    /// <summary>Whole months by which it ends later (negative: earlier); null when there is no end to compare.</summary>
    public int? MonthsLater => Before is { } before && After is { } after ? (after.End.AddDays(1).Year - before.End.AddDays(1).Year) * 12 + after.End.AddDays(1).Month - before.End.AddDays(1).Month : null;
}
