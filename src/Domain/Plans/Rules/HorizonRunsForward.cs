namespace Portal.Domain.Plans.Rules;

/// <summary>V1. The horizon ends no earlier than it starts.</summary>
public sealed class HorizonRunsForward : IPlanRule
{
    public string Code => "V1";
    public AlertLevel Level => AlertLevel.Error;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        var (from, to) = (plan.Settings.HorizonFrom, plan.Settings.HorizonTo);
        if (from > to) yield return this.RaiseOnPlan(from, to) with { Evidence = $"{from}|{to}" };
    }
}
