using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>W-GANTT of the stages: one bar a stage over the quarters from the first to the last; stages without period are listed apart.</summary>
public sealed record StageCalendar(IReadOnlyList<Quarter> Quarters, IReadOnlyList<StageBar> Bars, IReadOnlyList<StageBar> Unplanned)
{
    /// <summary>A slip such as 2001-2101 must not draw four hundred columns.</summary>
    private const int LongestCalendar = 80;

    public static StageCalendar Of(LivePlan plan)
    {
        var items = plan.Of(ActionKind.Key).ToLookup(action => action["stage"]);
        List<StageBar> stages = [.. plan.Of(StageKind.Key).Select(stage => new StageBar(stage, plan.TitleOf(stage), stage.Period("period"), [.. items[stage.Id]]))];
        List<StageBar> planned = [.. stages.Where(stage => stage.Period is not null)];
        List<Quarter> touched = [.. planned.SelectMany(stage => stage.Period?.Quarters.Take(LongestCalendar) ?? []).Order()];
        return new(
            touched.Count == 0 ? [] : [.. Enumerable.Range(touched[0].Index, Math.Min(touched[^1].Index - touched[0].Index + 1, LongestCalendar)).Select(Quarter.FromIndex)],
            planned, [.. stages.Where(stage => stage.Period is null)]);
    }
}
