using System.Globalization;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Shared;

namespace Portal.Authoring.Import;

/// <summary>
/// Finds the tables of an imported text that hold money, and says what they could become. Amounts are kept as typed; a line that
/// states a total becomes the stated total, never a line of its own, so that a gap with the computed one shows at once.
/// </summary>
public static class MoneyTableDetector
{
    public static IReadOnlyList<MoneyTable> Find(PlanSketch sketch)
    {
        var found = new List<MoneyTable>();
        foreach (var section in sketch.Sections)
        {
            var blocks = section.Prose?.Children ?? [];
            for (var at = 0; at < blocks.Count; at++)
            {
                if (blocks[at].Type == "table" && Detect(section.Key, section.Title, at, Cells(blocks[at])) is { } table) found.Add(table);
            }
        }
        return found;
    }

    /// <summary>The sketch with these tables turned into records and the blocks that show them; the tables themselves leave the text.</summary>
    public static PlanSketch Convert(PlanSketch sketch, IReadOnlyList<MoneyTable> tables)
    {
        var bySection = tables.ToLookup(table => table.Section);
        return sketch with
        {
            Sections = [.. sketch.Sections.Select(section => bySection.Contains(section.Key) ? Converted(section, [.. bySection[section.Key]]) : section)],
            Records = [.. sketch.Records, .. tables.SelectMany(table => table.Records)],
        };
    }

    private static SketchSection Converted(SketchSection section, IReadOnlyList<MoneyTable> tables)
    {
        var gone = tables.Select(table => table.At).ToHashSet();
        var blocks = tables.Select(table => table.Sort == MoneyTableSort.Envelopes ? "envelopes" : "scenarios");
        return section with
        {
            Prose = Prose.Document([.. section.Prose!.Children.Where((_, at) => !gone.Contains(at))]), // tables were found in it
            Blocks = [.. section.Blocks.Union(blocks)],
        };
    }

    private static MoneyTable? Detect(string section, string title, int at, List<string[]> rows) =>
        Envelopes(section, at, rows) ?? Scenario(section, title, at, rows);

    private static MoneyTable? Envelopes(string section, int at, List<string[]> rows)
    {
        if (rows.Count < 2) return null;
        var years = rows[0].Select((cell, column) => (cell, column)).Where(head => head.column > 0 && TableShape.IsYear(head.cell)).ToList();
        if (years.Count == 0) return null;

        var records = new List<SketchRecord>();
        foreach (var row in rows.Skip(1).Where(row => row[0].Length > 0))
        {
            var amounts = years.Where(year => year.column < row.Length && row[year.column].Length > 0).ToDictionary(year => year.cell, year => row[year.column]);
            if (!amounts.Values.All(IsMoneyOrBlank)) return null;
            records.AddRange(IsTotal(row[0]) ? [Stated(section, amounts)] : Envelope(section, records.Count, row[0], amounts));
        }
        return records.Exists(record => record.Kind == EnvelopeKind.Key) ? new(section, at, MoneyTableSort.Envelopes, records) : null;
    }

    private static IEnumerable<SketchRecord> Envelope(string section, int number, string theme, Dictionary<string, string> amounts)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"theme-{section}-{number}");
        yield return new() { Kind = ThemeKind.Key, Section = section, Key = key, Fields = new Dictionary<string, string> { ["title"] = theme } };
        yield return new() { Kind = EnvelopeKind.Key, Section = section, Fields = Cells("planned.", amounts, ("theme", key)) };
    }

    private static SketchRecord Stated(string section, Dictionary<string, string> amounts) =>
        new() { Kind = EnvelopeTotalKind.Key, Section = section, Fields = Cells("stated.", amounts) };

    private static MoneyTable? Scenario(string section, string title, int at, List<string[]> rows)
    {
        var lines = rows.Where(row => row.Length >= 2 && row[0].Length > 0).ToList();
        if (lines.Count < 2 || lines.Count(line => IsMoney(line[^1])) * 2 < lines.Count || !lines.Skip(1).All(line => IsMoneyOrBlank(line[^1]))) return null;

        var key = string.Create(CultureInfo.InvariantCulture, $"scenario-{section}-{at}");
        var stated = new Dictionary<string, string> { ["title"] = title };
        var records = new List<SketchRecord>();
        var pending = new List<string[]>();
        foreach (var line in lines.Where(line => IsMoneyOrBlank(line[^1])))
        {
            if (TotalBlock(line[0]) is not { } block) pending.Add(line);
            else
            {
                // The total closes the lines above it and says what they are.
                stated[StatedField(block)] = line[^1];
                records.AddRange(pending.Select(above => CostLine(section, key, block, above)));
                pending.Clear();
            }
        }
        records.AddRange(pending.Select(above => CostLine(section, key, "investment", above)));
        records.Insert(0, new() { Kind = ScenarioKind.Key, Section = section, Key = key, Fields = stated });
        return new(section, at, MoneyTableSort.Scenario, records);
    }

    private static SketchRecord CostLine(string section, string scenario, string block, string[] line) => new()
    {
        Kind = CostLineKind.Key,
        Section = section,
        Fields = new Dictionary<string, string> { ["scenario"] = scenario, ["block"] = block, ["title"] = line[0].TrimEnd(' ', ':'), ["amount"] = line[^1] },
    };

    private static Dictionary<string, string> Cells(string prefix, Dictionary<string, string> amounts, params ReadOnlySpan<(string Key, string Value)> more)
    {
        var fields = amounts.ToDictionary(amount => prefix + amount.Key, amount => amount.Value);
        foreach (var (key, value) in more) fields[key] = value;
        return fields;
    }

    private static List<string[]> Cells(ProseNode table) =>
        [.. table.Children.Select(row => row.Children.Select(cell => ProseText.Of(cell).ReplaceLineEndings(" ").Trim()).ToArray()).Where(row => row.Length > 0)];

    private static bool IsMoneyOrBlank(string cell) => cell.Length == 0 || cell is "—" or "-" || IsMoney(cell);

    private static bool IsMoney(string cell) => Money.Parse(cell, Currency.Eur).Amount is not null;

    private static bool IsTotal(string label) => label.Contains("total", StringComparison.OrdinalIgnoreCase);

    private static string? TotalBlock(string label) =>
        label.Contains("fonctionnement annuel", StringComparison.OrdinalIgnoreCase) || (IsTotal(label) && label.Contains("fonctionnement", StringComparison.OrdinalIgnoreCase)) ? "running"
        : IsTotal(label) && label.Contains("gain", StringComparison.OrdinalIgnoreCase) ? "gain"
        : IsTotal(label) ? "investment" : null;

    private static string StatedField(string block) => block switch
    {
        "running" => "statedRunning",
        "gain" => "statedGain",
        _ => "statedInvestment",
    };
}
