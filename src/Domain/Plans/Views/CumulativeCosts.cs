using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-SCENARIO, cumulative: levels 1 to n together. Investments and gains add up. Running costs either replace those of the level before or
/// add to them; plans seldom say which, so both results are told, and <see cref="Chosen"/> follows what the scenarios answer.
/// </summary>
public sealed record CumulativeCosts(
    IReadOnlyList<ScenarioCosts> Scenarios, TotalGap Investment, Money Gain, CumulativeRunning Replaced, CumulativeRunning Added, CumulativeRunning? Chosen)
{
    internal static CumulativeCosts Of(IReadOnlyList<ScenarioCosts> scenarios, Currency currency)
    {
        var investment = new TotalGap(
            scenarios.Any(scenario => scenario.Investment.Total.Stated.HasAmount) ? Sum(scenario => scenario.Investment.Total.On(TotalBasis.Stated)) : Money.Blank(currency),
            Sum(scenario => scenario.Investment.Total.Computed));
        var gain = Sum(scenario => scenario.Gain.Total.Computed);
        var added = Sum(scenario => scenario.Running.Total.Computed);
        return new(scenarios, investment, gain, With(scenarios[^1].Running.Total.Computed), With(added), Answered(scenarios, currency) is { } chosen ? With(chosen) : null);

        Money Sum(Func<ScenarioCosts, Money> part) => MoneySum.Of(scenarios.Select(part), currency);

        CumulativeRunning With(Money running)
        {
            var net = ScenarioCosts.NetOf(gain, running);
            return new(running, net, Payback.Of(investment.Computed, net), Payback.Of(investment.On(TotalBasis.Stated), net));
        }
    }

    /// <summary>The running cost if every level after the first says whether it adds or replaces; null as long as one does not.</summary>
    private static Money? Answered(IReadOnlyList<ScenarioCosts> scenarios, Currency currency)
    {
        var running = scenarios[0].Running.Total.Computed;
        foreach (var scenario in scenarios.Skip(1))
        {
            switch (scenario.Record["runningBasis"])
            {
                case "adds": running = MoneySum.Of([running, scenario.Running.Total.Computed], currency); break;
                case "replaces": running = scenario.Running.Total.Computed; break;
                default: return null;
            }
        }
        return running;
    }
}
