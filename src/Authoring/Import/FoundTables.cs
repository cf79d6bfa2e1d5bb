using System.Globalization;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>The tables of a text as rows of plain texts, each as wide as its widest row.</summary>
internal static class FoundTables
{
    /// <summary>Null when there are more rows or columns than an import accepts.</summary>
    public static IReadOnlyList<ImportedTable>? In(PlanSketch sketch)
    {
        var found = new List<ImportedTable>();
        foreach (var section in sketch.Sections)
        {
            foreach (var node in (section.Prose ?? ProseNode.EmptyDocument).Walk().Where(node => node.Type == "table"))
            {
                if (Rows(node) is not { Count: > 0 } rows) continue;
                if (found.Count == ImportLimits.Tables || rows.Count > ImportLimits.TableRows || rows[0].Count > ImportLimits.TableColumns) return null;
                found.Add(new(section.Title, section.Key, rows));
            }
        }
        return found;
    }

    private static List<IReadOnlyList<string>> Rows(ProseNode table)
    {
        var rows = table.Children.Select(row => row.Children.SelectMany(Cells).ToList()).ToList();
        var width = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        foreach (var row in rows) row.AddRange(Enumerable.Repeat("", width - row.Count));
        return width == 0 ? [] : [.. rows];
    }

    // A cell over several columns keeps its place: the columns after it stay under their headings.
    private static IEnumerable<string> Cells(ProseNode cell)
    {
        var text = ProseText.Of(cell);
        var span = cell.Attributes.TryGetValue("colspan", out var raw) && int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var columns) ? columns : 1;
        return Enumerable.Repeat("", span - 1).Prepend(text.Length <= PlanLimits.ValueCharacters ? text : text[..PlanLimits.ValueCharacters]);
    }
}
