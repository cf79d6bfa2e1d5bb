using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;

namespace Portal.Authoring.Import.Mapping;

/// <summary>A table as it would enter the plan: every row with its fate, every cell with its problem. What is shown is what is imported.</summary>
public sealed record MappedTable(RecordKind Kind, TableMapping Mapping, IReadOnlyList<MappedRow> Rows)
{
    public IEnumerable<MappedRow> Taken => Rows.Where(row => row.Fate is RowFate.New or RowFate.Updates or RowFate.Total);
    public int ProblemCount => Taken.Sum(row => row.Problems.Count());
    public IEnumerable<string> Creates => Taken.SelectMany(row => row.Cells).SelectMany(cell => cell.Creates).Distinct(StringComparer.CurrentCultureIgnoreCase);

    public static MappedTable Of(ImportedTable table, TableMapping mapping, LivePlan? plan, IFieldNames names)
    {
        var kind = RecordKinds.Find(mapping.Kind) ?? throw new ArgumentException($"No kind of record is named '{mapping.Kind}'.", nameof(mapping));
        var reading = new CellReading(plan, names, mapping);
        var targets = mapping.Columns.Take(table.Width).Index().Where(column => column.Item.Length > 0 && column.Item != "code")
            .Select(column => (Column: column.Index, Field: kind.Field(column.Item))).Where(column => column.Field is not null).ToList();
        var codeColumn = kind.HasCode ? mapping.Columns.Take(table.Width).ToList().IndexOf("code") : -1;
        var seen = new HashSet<string>(CodeComparer.Instance);
        var known = Known(kind, plan);

        List<MappedRow> rows = [];
        for (var place = mapping.HeaderRow + 1; place < table.Rows.Count; place++)
        {
            var cells = table.Rows[place];
            List<MappedCell> read = [.. targets.Select(target => reading.Read(kind.Key, target.Column, target.Field!, cells[target.Column]))]; // nulls left out above
            var code = codeColumn >= 0 && cells[codeColumn].Trim() is { Length: > 0 and <= 40 } typed ? typed : null;
            if (code is null && read.TrueForAll(cell => cell.Raw.Length == 0)) continue;
            if (code is not null && !seen.Add(code)) read.Add(new(codeColumn, "code", code, "", CellProblem.RepeatedCode));
            var name = Written(read, "title") ?? Written(read, kind.TitleField) ?? "";
            var isTotal = IsTotal(kind, name) || IsTotal(kind, cells.FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell)) ?? "");
            rows.Add(Placed(kind, mapping, plan, place, code, name, isTotal, read, known));
        }
        return new(kind, mapping, rows);
    }

    private static MappedRow Placed(RecordKind kind, TableMapping mapping, LivePlan? plan, int place, string? code, string name, bool isTotal, List<MappedCell> cells, Dictionary<string, PlanRecord> known)
    {
        var existing = (code is null ? null : known.GetValueOrDefault("#" + CodeComparer.Normalize(code))) ?? (code is null && PlainWords.Of(name) is { Length: > 0 } words ? known.GetValueOrDefault(words) : null);
        var fate = mapping.LeftOut.Contains(place) ? RowFate.LeftOut
            : isTotal ? RowFate.Total
            : existing is null || mapping.Duplicates == DuplicateChoice.Add ? RowFate.New
            : mapping.Duplicates == DuplicateChoice.Update ? RowFate.Updates : RowFate.Known;
        // « Total » names no theme.
        if (fate == RowFate.Total) cells = [.. cells.Where(cell => cell.Target.Contains('.', StringComparison.Ordinal) || cell.Target == "statedTotal")];
        return new(place, code, name.Length > 0 ? name : code ?? "", cells, fate, existing);
    }

    private static string? Written(List<MappedCell> cells, string target) => cells.Find(cell => cell.Target == target && cell.Raw.Length > 0)?.Raw;

    /// <summary>Kinds whose block has a place for stated totals: their line of totals is one.</summary>
    private static bool IsTotal(RecordKind kind, string name) =>
        TotalsKind(kind) is not null && PlainWords.Of(name) is var words && (words.StartsWith("total", StringComparison.Ordinal) || words.StartsWith("sous total", StringComparison.Ordinal) || words is "ensemble");

    internal static string? TotalsKind(RecordKind kind) => BlockDefinitions.All.FirstOrDefault(block => block.RecordKind == kind.Key && block.TotalsKind is not null)?.TotalsKind;

    private static Dictionary<string, PlanRecord> Known(RecordKind kind, LivePlan? plan)
    {
        var known = new Dictionary<string, PlanRecord>(StringComparer.Ordinal);
        foreach (var record in plan?.Of(kind.Key) ?? [])
        {
            if (record.Code is { } code) known.TryAdd("#" + CodeComparer.Normalize(code), record);
            if (PlainWords.Of(record["title"] is { Length: > 0 } own ? own : plan!.TitleOf(record)) is { Length: > 0 } title) known.TryAdd(title, record); // has records, so there is a plan
        }
        return known;
    }
}
