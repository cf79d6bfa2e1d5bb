namespace Portal.Web.Rendering.Decisions;

/// <summary>What one version moves against another, in words.</summary>
/// <param name="From">Number of the version it is compared with; null when none was adopted before: sums are then told whole.</param>
/// <param name="To">Number of the version compared.</param>
public sealed record DecisionDelta(string? From, string To, IReadOnlyList<string> Budget, IReadOnlyList<string> Calendar, string Rows)
{
    public bool MovesNothing => Budget.Count + Calendar.Count == 0 && Rows.Length == 0;

    public IEnumerable<string> All => [.. Budget, .. Calendar, Rows];
}
