using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-NETCOST, « coût net communal » : envelope − grants − FCTVA, by theme and by year. A grant that was only asked for is counted apart
/// as well, since it may not come.
/// </summary>
public sealed record NetCost(IReadOnlyList<NetCostRow> Rows, IReadOnlyList<NetCostYear> Years, NetCostYear Whole)
{
    public static NetCost Of(LivePlan plan)
    {
        var envelopes = EnvelopeTable.Of(plan);
        List<PlanRecord> fundings = [.. plan.Of(FundingKind.Key)];
        var typed = fundings.SelectMany(funding => funding.Cells("amount.")).Select(cell => int.TryParse(cell.Key, out var year) && cell.Key.Length == 4 ? year : 0).Where(year => year > 0);
        List<int> years = [.. envelopes.Years.Select(year => year.Year).Union(typed).Order()];
        return new(
            [.. envelopes.Rows.Select(row => row.Theme).DistinctBy(theme => theme?.Id).Select(theme => Row(plan, envelopes, fundings, years, theme))],
            [.. years.Select(year => Year(plan, year, [.. envelopes.Rows.Select(row => row.Amounts.GetValueOrDefault(year) ?? Money.Blank(plan.Currency))], fundings, [year]))],
            Year(plan, 0, [envelopes.Grand.Computed], fundings, years));
    }

    private static NetCostRow Row(LivePlan plan, EnvelopeTable envelopes, List<PlanRecord> fundings, List<int> years, PlanRecord? theme)
    {
        var planned = envelopes.Rows.Where(row => row.Theme?.Id == theme?.Id).ToList();
        List<PlanRecord> own = [.. fundings.Where(funding => theme is not null && funding["theme"] == theme.Id)];
        return new(theme, planned[0].Title, [.. years.Select(year => Year(plan, year, [.. planned.Select(row => row.Amounts.GetValueOrDefault(year) ?? Money.Blank(plan.Currency))], own, [year]))],
            Year(plan, 0, [.. planned.Select(row => row.Total.Computed)], own, years));
    }

    private static NetCostYear Year(LivePlan plan, int year, IReadOnlyList<Money> envelopes, IEnumerable<PlanRecord> fundings, IReadOnlyList<int> years)
    {
        var envelope = MoneySum.Of(envelopes, plan.Currency);
        List<PlanRecord> deducted = [.. fundings.Where(funding => funding["source"] is "grant" or "vat-refund")];
        return new(year, envelope, Sum(deducted.Where(funding => funding["source"] == "grant")), Sum(deducted.Where(funding => funding["source"] == "vat-refund")),
            Sum(deducted.Where(funding => funding["stage"] == "requested")));

        Money Sum(IEnumerable<PlanRecord> sources) => MoneySum.Of(sources.SelectMany(funding => years.Select(each => plan.MoneyOf(funding, $"amount.{each}"))), plan.Currency);
    }
}
