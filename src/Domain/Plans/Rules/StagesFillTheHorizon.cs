using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>SPAN. Stages cover the years the plan announces; quarters left over are told.</summary>
public sealed class StagesFillTheHorizon : IPlanRule
{
    public string Code => "SPAN";
    public AlertLevel Level => AlertLevel.Information;
    public IReadOnlyList<string>? Reads { get; } = [StageKind.Key, ActionKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var calendar = StageCalendar.Of(plan);
        var announced = plan.Settings.Years.Count() * 4;
        if (calendar.Bars.Count > 0 && calendar.Unplanned.Count == 0 && announced > 0 && calendar.Quarters.Count < announced)
            yield return this.RaiseOnPlan(calendar.Quarters.Count, announced) with { Evidence = $"{calendar.Quarters.Count}|{announced}" };
    }
}
