using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>A project of the grid: its filled quarters and the bars they merge into.</summary>
public sealed record GridLine(PlanRecord Record, PlanRecord? Theme, string Title, IReadOnlyDictionary<Quarter, GridState> Cells, IReadOnlyList<GridBar> Bars)
{
    internal static GridLine Of(LivePlan plan, PlanRecord record)
    {
        var cells = CellsOf(record);
        return new(record, plan.Linked(record, "theme"), plan.TitleOf(record), cells, Merge(cells));
    }

    internal static IReadOnlyList<GridBar> MergedCells(PlanRecord record) => Merge(CellsOf(record));

    private static SortedDictionary<Quarter, GridState> CellsOf(PlanRecord record)
    {
        SortedDictionary<Quarter, GridState> cells = [];
        foreach (var (key, value) in record.Cells("q."))
            if (Quarter.TryParse(key, out var quarter) && StateOf(value) is { } state) cells[quarter] = state;
        return cells;
    }

    private static List<GridBar> Merge(SortedDictionary<Quarter, GridState> cells)
    {
        List<GridBar> bars = [];
        foreach (var (quarter, state) in cells)
        {
            if (bars.Count > 0 && bars[^1].State == state && bars[^1].To.Next == quarter) bars[^1] = bars[^1] with { To = quarter };
            else bars.Add(new(quarter, quarter, state));
        }
        return bars;
    }

    private static GridState? StateOf(string value) => value switch
    {
        "planned" => GridState.Planned,
        "progress" => GridState.Progress,
        "done" => GridState.Done,
        _ => null,
    };
}
