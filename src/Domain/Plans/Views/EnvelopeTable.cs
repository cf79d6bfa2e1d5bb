using System.Globalization;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-ROLLUP: amounts by theme and year with their totals. Row total = sum of its years; year total = sum of its themes; share = part ÷ sum
/// of all amounts. Years are those of the horizon and any other year in which something is typed.
/// </summary>
public sealed record EnvelopeTable(IReadOnlyList<EnvelopeRow> Rows, IReadOnlyList<EnvelopeYear> Years, TotalGap Grand)
{
    public const string Planned = "planned.";

    public static EnvelopeTable Of(LivePlan plan, string? sectionId = null, string prefix = Planned) =>
        sectionId is null && prefix == Planned ? plan.Once(whole => Compute(whole, null, Planned)) : Compute(plan, sectionId, prefix);

    private static EnvelopeTable Compute(LivePlan plan, string? sectionId, string prefix)
    {
        List<PlanRecord> records = [.. plan.Of(EnvelopeKind.Key, sectionId)];
        // The totals are one record for the plan, so they say nothing of the envelopes of one section among several.
        var stated = sectionId is null || plan.Of(EnvelopeKind.Key).Count() == records.Count ? plan.Of(EnvelopeTotalKind.Key).FirstOrDefault() : null;
        List<int> years = [.. plan.Settings.Years.Union(records.Append(stated).OfType<PlanRecord>().SelectMany(record => TypedYears(record, prefix))).Order()];
        List<Dictionary<int, Money>> amounts = [.. records.Select(record => years.ToDictionary(year => year, year => plan.MoneyOf(record, $"{prefix}{year}")))];
        var grand = MoneySum.Of(amounts.SelectMany(row => row.Values), plan.Currency);

        return new(
            [.. records.Zip(amounts, (record, row) => Row(plan, record, row, grand))],
            [.. years.Select(year => Year(plan, year, MoneySum.Of(amounts.Select(row => row[year]), plan.Currency), stated, prefix, grand))],
            new(Stated(plan, stated, "total", prefix), grand));
    }

    public EnvelopeYear? Year(int year) => Years.FirstOrDefault(column => column.Year == year);

    /// <summary>What a theme has in a year; blank when it has no envelope there.</summary>
    public Money OfTheme(string? themeId, int year, Currency currency) => MoneySum.Of(
        Rows.Where(row => row.Theme?.Id == themeId && themeId is not null).Select(row => row.Amounts.GetValueOrDefault(year)).OfType<Money>(), currency);

    /// <summary>The whole on a basis: the stated grand total, else the sum of the years on that basis.</summary>
    public Money Whole(TotalBasis basis) =>
        basis == TotalBasis.Computed || Grand.Stated.HasAmount ? Grand.On(basis) : MoneySum.Of(Years.Select(year => year.Total.On(basis)), Grand.Computed.Currency);

    private static EnvelopeRow Row(LivePlan plan, PlanRecord record, Dictionary<int, Money> amounts, Money grand)
    {
        var total = MoneySum.Of(amounts.Values, plan.Currency);
        // Several envelopes of one theme are told apart by their own titles.
        var theme = plan.Linked(record, "theme");
        var title = theme is not null && record["title"] is { Length: > 0 } own ? $"{plan.TitleOf(record)} · {own}" : plan.TitleOf(record);
        return new(record, theme, title, amounts, new(plan.MoneyOf(record, "statedTotal"), total), Share(total, grand));
    }

    private static EnvelopeYear Year(LivePlan plan, int year, Money total, PlanRecord? stated, string prefix, Money grand) =>
        new(year, new(Stated(plan, stated, $"{year}", prefix), total), Share(total, grand));

    private static Money Stated(LivePlan plan, PlanRecord? stated, string key, string prefix) =>
        stated is null || prefix != Planned ? Money.Blank(plan.Currency) : plan.MoneyOf(stated, $"stated.{key}");

    private static decimal? Share(Money part, Money whole) => part.Units is { } units && whole.Units is { } all && all != 0 ? units / all : null;

    private static IEnumerable<int> TypedYears(PlanRecord record, string prefix) =>
        record.Cells(record.Kind == EnvelopeTotalKind.Key ? "stated." : prefix)
            .Select(cell => cell.Key.Length == 4 && int.TryParse(cell.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).Where(year => year > 0);
}
