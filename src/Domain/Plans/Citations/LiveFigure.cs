using System.Globalization;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Citations;

/// <summary>
/// A number of the plan as a sentence may hold it: <see cref="Shows"/> is a field or a cell of its record (<c>amount</c>, <c>planned.2016</c>), or, after
/// an equals sign, what a view computes (<c>=total</c>, <c>=total.2016</c>, <c>=net</c>). Written in the language of the plan.
/// </summary>
public sealed record LiveFigure(string RecordId, string Shows, string Text, string? SourceId)
{
    /// <summary>More than anyone looks through; a plan of thousands of cells is searched by its words instead.</summary>
    private const int Most = 3000;

    private const string OfYear = "=total.";

    private static readonly string[] Blocks = ["investment", "running", "gain"];

    /// <summary>Every figure a text may take, the computed ones first.</summary>
    public static IReadOnlyList<LiveFigure> All(LivePlan plan)
    {
        var table = EnvelopeTable.Of(plan);
        IEnumerable<(string, string)> totals = table.Rows.Count == 0 ? [] : [("", "=total"), .. table.Years.Select(year => ("", $"=total.{year.Year}"))];
        var rows = table.Rows.Select(row => (row.Record.Id, "=total"));
        var scenarios = plan.Of(ScenarioKind.Key).SelectMany(scenario => Blocks.Append("net").Select(block => (scenario.Id, $"={block}")));
        var cells = plan.Records.SelectMany(record => record.Fields.Keys.Where(key => IsFigure(record, key)).Order(StringComparer.Ordinal).Select(key => (record.Id, key)));
        return [.. totals.Concat(rows).Concat(scenarios).Concat(cells).Take(Most).Select(each => Find(plan, each.Item1, each.Item2)).OfType<LiveFigure>()];
    }

    public static LiveFigure? Find(LivePlan plan, string recordId, string shows)
    {
        if (shows.StartsWith('=')) return Computed(plan, recordId, shows);
        return plan.Record(recordId) is { } record && IsFigure(record, shows) && record[shows] is { } raw ? new(recordId, shows, Told(plan, record, shows, raw), recordId) : null;
    }

    private static LiveFigure? Computed(LivePlan plan, string recordId, string shows)
    {
        var (money, source) = recordId.Length == 0 ? Totals(EnvelopeTable.Of(plan), shows) : (OfRecord(plan, recordId, shows), recordId);
        return money is { HasAmount: true } ? new(recordId, shows, money.Format(Culture(plan)), source) : null;
    }

    private static (Money?, string?) Totals(EnvelopeTable table, string shows) => (
        shows == "=total" ? table.Grand.Computed : shows.StartsWith(OfYear, StringComparison.Ordinal) && int.TryParse(shows.AsSpan(OfYear.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? table.Year(year)?.Total.Computed : null,
        table.Rows.Count > 0 ? table.Rows[0].Record.Id : null);

    private static Money? OfRecord(LivePlan plan, string recordId, string shows)
    {
        if (shows == "=total") return EnvelopeTable.Of(plan).Rows.FirstOrDefault(row => row.Record.Id == recordId)?.Total.Computed;
        if (plan.Record(recordId) is not { Kind: ScenarioKind.Key }) return null;
        var costs = ScenarioComparison.Of(plan).Standalone.FirstOrDefault(each => each.Record.Id == recordId);
        return shows == "=net" ? costs?.Net() : costs?.Blocks.FirstOrDefault(block => block.Key == shows[1..])?.Total.Computed;
    }

    private static bool IsFigure(PlanRecord record, string key) =>
        RecordKinds.Find(record.Kind)?.Field(key) is { } field && (field.Type is FieldType.Money or FieldType.Number || key == "value");

    private static string Told(LivePlan plan, PlanRecord record, string key, string raw) => RecordKinds.Find(record.Kind)?.Field(key)?.Type switch
    {
        FieldType.Money => plan.MoneyOf(record, key).Format(Culture(plan)),
        FieldType.Number when Numeral.TryParse(raw, false, out var number) => Unit(record, Numeral.Format(number, Culture(plan))),
        _ => Unit(record, raw),
    };

    private static string Unit(PlanRecord record, string number) => record["unit"] is { } unit && !number.EndsWith(unit, StringComparison.Ordinal) ? $"{number}\u00A0{unit}" : number;

    private static CultureInfo Culture(LivePlan plan) => CultureInfo.GetCultureInfo(plan.Settings.Language == "en" ? "en" : "fr");
}
