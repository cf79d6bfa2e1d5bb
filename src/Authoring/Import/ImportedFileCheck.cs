using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>
/// Looks at what the reading process answered as at anything else that comes from outside: it had an untrusted file in its hands. Only what
/// the schema of a plan has, within the bounds of a plan, passes.
/// </summary>
internal static class ImportedFileCheck
{
    private static readonly HashSet<string> Nodes = new(StringComparer.Ordinal)
    {
        "doc", "paragraph", "heading", "bulletList", "orderedList", "listItem", "blockquote", "table", "tableRow", "tableHeader", "tableCell", "hardBreak", "horizontalRule", "codeBlock", "text",
    };

    private static readonly HashSet<string> Marks = new(StringComparer.Ordinal) { "bold", "italic", "strike", "underline", "code", "link" };

    public static bool Accepts(ImportedFile file) =>
        file is { Text: { Records.Count: 0, Sections: { Count: <= PlanLimits.Sections } sections } text, Tables: { Count: <= ImportLimits.Tables } tables, LeftOut: not null }
        && Enum.IsDefined(file.Format)
        && text.Title is null or { Length: <= ImportLimits.TitleCharacters }
        && AreSections(sections)
        && tables.All(table => IsTable(table, sections));

    private static bool AreSections(IReadOnlyList<SketchSection> sections)
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var (nodes, characters) = (0, 0L);
        foreach (var section in sections)
        {
            var depth = section.Parent is null ? 1 : known.GetValueOrDefault(section.Parent, ImportLimits.SectionDepth) + 1;
            if (!PlanLimits.IsId(section.Key) || depth > ImportLimits.SectionDepth || !known.TryAdd(section.Key, depth)) return false;
            if (section is not { Title.Length: <= ImportLimits.TitleCharacters, Blocks.Count: 0, Body: null, Hint: null, NumberLabel: null or { Length: <= ImportLimits.TitleCharacters } }) return false;
            if (section.Prose is { } prose && !IsProse(prose, ref nodes, ref characters)) return false;
        }
        return true;
    }

    private static bool IsProse(ProseNode root, ref int nodes, ref long characters)
    {
        var waiting = new Stack<(ProseNode Node, int Depth)>([(root, 1)]);
        while (waiting.TryPop(out var next))
        {
            var (node, depth) = next;
            characters += node?.Text?.Length ?? 0;
            if (node is not { Children: not null, Attributes.Count: <= PlanLimits.AttributesOfANode, Marks: not null } || !Nodes.Contains(node.Type) || depth > PlanLimits.ProseDepth
                || ++nodes > PlanLimits.ProseNodes || characters > ImportLimits.HtmlCharacters || !node.Marks.All(IsMark)) return false;
            foreach (var child in node.Children) waiting.Push((child, depth + 1));
        }
        return true;
    }

    private static bool IsMark(ProseMark mark) =>
        mark is { Attributes.Count: <= PlanLimits.AttributesOfANode } && Marks.Contains(mark.Type) && (mark.Type != "link" || SafeLinks.IsSafe(mark.Attributes.GetValueOrDefault("href")));

    private static bool IsTable(ImportedTable table, IReadOnlyList<SketchSection> sections) =>
        table is { Title.Length: <= ImportLimits.TitleCharacters, Rows: { Count: > 0 and <= ImportLimits.TableRows } rows }
        && table.Width is > 0 and <= ImportLimits.TableColumns
        && sections.Any(section => section.Key == table.Section)
        && rows.All(row => row.Count == table.Width && row.All(cell => cell is { Length: <= PlanLimits.ValueCharacters }));
}
