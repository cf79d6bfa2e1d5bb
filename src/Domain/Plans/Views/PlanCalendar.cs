using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-GANTT: stages, phases, projects of the grid, actions, macro tasks and milestones on one line of time, by date; neighbouring quarters
/// merge into one bar. What has no date is listed apart, never drawn.
/// </summary>
public sealed record PlanCalendar(IReadOnlyList<CalendarLine> Lines, IReadOnlyList<PlanRecord> Unplanned, DateOnly Start, DateOnly End)
{
    /// <summary>A slip such as 2001-2101 must not draw a century.</summary>
    private const int LongestYears = 20;

    public IEnumerable<Quarter> Quarters => Lines.Count == 0 ? [] : Enumerable.Range(Quarter.Of(Start).Index, Quarter.Of(End).Index - Quarter.Of(Start).Index + 1).Select(Quarter.FromIndex);

    public static PlanCalendar Of(LivePlan plan)
    {
        List<CalendarLine> lines = [];
        List<PlanRecord> unplanned = [];
        foreach (var record in Kinds.SelectMany(plan.Of))
        {
            var bars = Bars(record).Where(bar => bar.To.Year - bar.From.Year < LongestYears).ToList();
            if (bars.Count > 0) lines.Add(new(record, plan.TitleOf(record), bars));
            else if (plan.TitleOf(record).Length > 0 && !record.IsUntouched && record["status"] is not ("deferred" or "not-retained")) unplanned.Add(record);
        }
        if (lines.Count == 0) return new([], unplanned, default, default);
        var start = lines.Min(line => line.Bars.Min(bar => bar.From));
        var last = new DateOnly(Math.Min(start.Year + LongestYears - 1, 9998), 12, 31);
        var shown = lines.Where(line => line.Bars.All(bar => bar.To <= last)).ToList();
        return new(shown, [.. unplanned, .. lines.Except(shown).Select(line => line.Record)], Quarter.Of(start).Start, Quarter.Of(shown.Count == 0 ? start : shown.Max(line => line.Bars.Max(bar => bar.To))).End);
    }

    private static readonly string[] Kinds = [PhaseKind.Key, StageKind.Key, GridRowKind.Key, ActionKind.Key, MacroTaskKind.Key, MilestoneKind.Key];

    private static IEnumerable<CalendarBar> Bars(PlanRecord record) => record.Kind switch
    {
        GridRowKind.Key => GridBars(record),
        MacroTaskKind.Key => Dated(record, "milestone"),
        MilestoneKind.Key => Dated(record, "due"),
        _ => record.Period("period") is { } period ? [new(period.Start, period.End, StateOf(record), false, "period", StepOf(period))] : [],
    };

    private static IEnumerable<CalendarBar> Dated(PlanRecord record, string field) =>
        record.Period(field) is { } due ? [new(due.Start, due.End, record["state"] == "reached" ? GridState.Done : StateOf(record), due.Start == due.End, field, StepOf(due))] : [];

    private static IEnumerable<CalendarBar> GridBars(PlanRecord record) => GridLine.MergedCells(record).Select(bar => new CalendarBar(bar.From.Start, bar.To.End, bar.State, false, "q.", Granularity.Quarter));

    private static Granularity? StepOf(Period period) => period.From.Granularity == period.To.Granularity ? period.From.Granularity : null;

    private static GridState StateOf(PlanRecord record) => record["status"] == "done" ? GridState.Done : record.Number("progress") > 0 ? GridState.Progress : GridState.Planned;
}
