using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>W-SCENARIO, one scenario alone: net a year = gain − running.</summary>
public sealed record ScenarioCosts(PlanRecord Record, string Title, int? Level, CostBlock Investment, CostBlock Running, CostBlock Gain)
{
    private const int HighestLevel = 99;

    public IEnumerable<CostBlock> Blocks => [Investment, Running, Gain];

    /// <summary>Blank only when neither a gain nor a running cost is known.</summary>
    public Money Net(TotalBasis basis = TotalBasis.Computed) => NetOf(Gain.Total.On(basis), Running.Total.On(basis));

    public Payback Payback(TotalBasis basis = TotalBasis.Computed) => Views.Payback.Of(Investment.Total.On(basis), Net(basis));

    internal static Money NetOf(Money gain, Money running) =>
        gain.HasAmount || running.HasAmount
            ? Money.Of(gain.Units.GetValueOrDefault() - running.Units.GetValueOrDefault(), gain.Currency, gain.HasAmount ? gain.Scale : running.Scale)
            : Money.Blank(gain.Currency);

    internal static ScenarioCosts Of(LivePlan plan, PlanRecord scenario)
    {
        var lines = plan.Of(CostLineKind.Key).Where(line => line["scenario"] == scenario.Id).ToLookup(line => line["block"] ?? "");
        return new(scenario, plan.TitleOf(scenario), LevelOf(scenario),
            CostBlock.Of(plan, "investment", lines["investment"], plan.MoneyOf(scenario, "statedInvestment")),
            CostBlock.Of(plan, "running", lines["running"], plan.MoneyOf(scenario, "statedRunning")),
            CostBlock.Of(plan, "gain", lines["gain"], plan.MoneyOf(scenario, "statedGain")));
    }

    private static int? LevelOf(PlanRecord scenario) => scenario.Number("level") is { } level and >= 1 and <= HighestLevel ? (int)level : null;
}
