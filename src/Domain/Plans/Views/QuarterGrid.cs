using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// The planning grid: projects by theme, a column a quarter of the horizon, and under each year what the envelopes give the theme.
/// A grid without any filled cell is « non renseigné ».
/// </summary>
public sealed record QuarterGrid(IReadOnlyList<Quarter> Quarters, IReadOnlyList<GridLine> Lines, EnvelopeTable Envelopes)
{
    public bool IsFilled => Lines.Any(line => line.Cells.Count > 0);
    public int FilledCells => Lines.Sum(line => line.Cells.Keys.Count(quarter => Quarters.Contains(quarter)));
    public int AllCells => Lines.Count * Quarters.Count;
    /// <summary>Projects without a single quarter.</summary>
    public IEnumerable<GridLine> Unplanned => Lines.Where(line => line.Cells.Count == 0);

    public static QuarterGrid Of(LivePlan plan, string? sectionId = null) =>
        sectionId is null ? plan.Once(whole => Compute(whole, null)) : Compute(plan, sectionId);

    private static QuarterGrid Compute(LivePlan plan, string? sectionId) => new(
        [.. plan.Settings.Years.SelectMany(Quarter.OfYear)],
        [.. plan.Of(GridRowKind.Key, sectionId).Select(record => GridLine.Of(plan, record))],
        EnvelopeTable.Of(plan));
}
