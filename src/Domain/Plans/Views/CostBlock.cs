using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// One of the three blocks of a scenario. Lines add up; details, without amount or under a line that has one, are shown and stay out of the sum.
/// </summary>
public sealed record CostBlock(string Key, IReadOnlyList<PlanRecord> Lines, IReadOnlyList<PlanRecord> Details, TotalGap Total)
{
    /// <summary>The field of the scenario that states this block's total.</summary>
    public string StatedField => Key switch
    {
        "investment" => "statedInvestment",
        "running" => "statedRunning",
        _ => "statedGain",
    };

    internal static CostBlock Of(LivePlan plan, string key, IEnumerable<PlanRecord> lines, Money stated)
    {
        var parts = lines.ToLookup(line => plan.MoneyOf(line, "amount").HasAmount
            && (plan.Linked(line, "parent") is not { } parent || parent.Id == line.Id || !plan.MoneyOf(parent, "amount").HasAmount));
        return new(key, [.. parts[true]], [.. parts[false]], new(stated, MoneySum.Of(parts[true].Select(line => plan.MoneyOf(line, "amount")), plan.Currency)));
    }
}
