using System.Globalization;
using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Search;

/// <summary>Finds sections and rows of a plan by words and by value. It reads the edition it is given and nothing beside it.</summary>
public static class PlanSearch
{
    private const int Before = 60;
    private const int After = 140;

    /// <summary>The best first: names, then cells, then prose; within each as one reads.</summary>
    public static IReadOnlyList<SearchHit> Find(LivePlan plan, SearchQuery query)
    {
        if (query.IsEmpty) return [];
        return [.. plan.Outline.Select(section => InSection(plan, section, query)).Concat(plan.Records.Select(record => InRecord(plan, record, query))).OfType<SearchHit>().OrderBy(hit => hit.Rank)];
    }

    private static SearchHit? InSection(LivePlan plan, OutlineSection section, SearchQuery query)
    {
        if (query.Amounts.Count + query.Periods.Count > 0) return null;
        var title = section.Section.Title;
        var text = section.Section.Body.TextIn(plan).Trim();
        var folded = SearchQuery.Fold($"{title}\n{text}");
        if (!query.Words.All(word => folded.Contains(word, StringComparison.Ordinal))) return null;
        var inTitle = SearchQuery.Fold(title);
        return new(section, null, title, null, Around(text, query), query.Words.All(word => inTitle.Contains(word, StringComparison.Ordinal)) ? 0 : 2);
    }

    private static SearchHit? InRecord(LivePlan plan, PlanRecord record, SearchQuery query)
    {
        if (RecordKinds.Find(record.Kind) is not { } kind || plan.Section(record.SectionId) is not { } section) return null;
        var title = plan.TitleOf(record);
        List<(string Key, string Text)> cells = [.. record.Fields.Where(field => field.Value.Length > 0 && !CommonFields.All.Any(common => common.Key == field.Key && kind.Fields.All(own => own.Key != common.Key)))
            .Select(field => (field.Key, Told(plan, kind.Field(field.Key), field.Value)))];

        string? answering = null;
        foreach (var amount in query.Amounts)
        {
            if (cells.Find(cell => IsAmount(plan, record, kind, cell.Key, amount)) is not { Key: { } key }) return null;
            answering ??= key;
        }
        foreach (var period in query.Periods)
        {
            if (cells.Find(cell => IsWithin(record, kind, cell.Key, period)) is not { Key: { } key }) return null;
            answering ??= key;
        }
        var name = SearchQuery.Fold($"{record.Code} {title}");
        foreach (var word in query.Words)
        {
            if (name.Contains(word, StringComparison.Ordinal)) continue;
            if (cells.Find(cell => SearchQuery.Fold(cell.Text).Contains(word, StringComparison.Ordinal) || (decimal.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && IsAmount(plan, record, kind, cell.Key, number))) is not { Key: { } key }) return null;
            answering ??= key;
        }
        var text = answering is null ? "" : cells.First(cell => cell.Key == answering).Text;
        return new(section, record, title, answering, Around(text, query), answering is null ? 0 : 1);
    }

    private static string Told(LivePlan plan, FieldDefinition? field, string raw) => field?.Type switch
    {
        FieldType.Link => plan.Record(raw) is { } linked ? Named(plan, linked) : "",
        FieldType.Links => string.Join(", ", raw.Split('\n').Select(plan.Record).OfType<PlanRecord>().Select(linked => Named(plan, linked))),
        _ => raw,
    };

    private static string Named(LivePlan plan, PlanRecord record) => $"{record.Code} {plan.TitleOf(record)} {record["aliases"]}".Replace('\n', ' ').Trim();

    private static bool IsAmount(LivePlan plan, PlanRecord record, RecordKind kind, string key, decimal amount)
    {
        if (kind.Field(key)?.Type != FieldType.Money && key != "value") return false;
        return plan.MoneyOf(record, key).Units == amount;
    }

    /// <summary>A cell of that quarter, or a span that touches it.</summary>
    private static bool IsWithin(PlanRecord record, RecordKind kind, string key, Period period)
    {
        var cell = kind.Cells.FirstOrDefault(each => each.Holds(key));
        if (cell is { Axis: CellAxis.Quarter }) return Period.Parse(key[cell.Prefix.Length..]) is { } quarter && quarter.Overlaps(period);
        return kind.Field(key)?.Type is FieldType.Period or FieldType.Quarter or FieldType.Date && record.Period(key) is { } span && span.Overlaps(period);
    }

    /// <summary>The words around the first that was looked for.</summary>
    private static string Around(string text, SearchQuery query)
    {
        var line = text.ReplaceLineEndings(" ");
        var folded = SearchQuery.Fold(line);
        var at = query.Words.Select(word => folded.IndexOf(word, StringComparison.Ordinal)).Where(place => place >= 0).DefaultIfEmpty(0).Min();
        var (from, to) = (Math.Max(0, at - Before), Math.Min(line.Length, at + After));
        if (from > 0 && line.IndexOf(' ', from) is var space && space >= 0 && space < at) from = space + 1;
        if (to < line.Length && line.LastIndexOf(' ', to) is var last && last > at) to = last;
        return $"{(from > 0 ? "… " : "")}{line[from..to].Trim()}{(to < line.Length ? " …" : "")}";
    }
}
