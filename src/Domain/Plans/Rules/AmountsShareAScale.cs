using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Rules;

/// <summary>SCALE. A bare number under a thousand among amounts in thousands or millions has probably lost its K or its M.</summary>
public sealed class AmountsShareAScale : IPlanRule
{
    public string Code => "SCALE";
    public AlertLevel Level => AlertLevel.Warning;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        foreach (var envelope in Suspects(plan, plan.Of(EnvelopeKind.Key).SelectMany(record => record.Cells(EnvelopeTable.Planned).Select(cell => (record, EnvelopeTable.Planned + cell.Key))))) yield return envelope;
        foreach (var scenario in plan.Of(CostLineKind.Key).GroupBy(line => line["scenario"]))
            foreach (var line in Suspects(plan, scenario.Select(line => (line, "amount")))) yield return line;
    }

    private IEnumerable<Alert> Suspects(LivePlan plan, IEnumerable<(PlanRecord Record, string Field)> cells)
    {
        var amounts = cells.Select(cell => (cell.Record, cell.Field, Money: plan.MoneyOf(cell.Record, cell.Field))).Where(cell => cell.Money.HasAmount).ToList();
        var scaled = amounts.Count(cell => cell.Money.Scale != MoneyScale.Unit);
        if (scaled * 2 < amounts.Count) return [];
        return from cell in amounts
               where cell.Money.Scale == MoneyScale.Unit && cell.Money.Units is > 0 and < 1_000
               select this.Raise(cell.Record, cell.Field, plan.Named(cell.Record), cell.Money) with { Evidence = cell.Money.Raw };
    }
}
