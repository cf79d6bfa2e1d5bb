using System.Text;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>Tables of text: Markdown's pipes, and the tabs a spreadsheet leaves when its cells are pasted as text.</summary>
internal static class TextTable
{
    public static bool StartsAt(SourceLines lines) => StartsTabs(lines) || (lines.Current.Contains('|') && LineShape.IsPipeSeparator(lines.Next));

    public static ProseNode Read(SourceLines lines) => StartsTabs(lines) ? ReadTabs(lines) : ReadPipes(lines);

    // A heading row whose first cell is empty begins with its tab: the row below tells it from an indented paragraph.
    private static bool StartsTabs(SourceLines lines) =>
        LineShape.IsTabbed(lines.Current)
        || (lines.Current.StartsWith('\t') && lines.Next is { } next && !next.StartsWith('\t') && LineShape.IsTabbed(next));

    private static ProseNode ReadTabs(SourceLines lines)
    {
        var rows = new List<string[]>();
        var header = false;
        while (!lines.Ended && !lines.IsBlank && lines.Current.Contains('\t'))
        {
            var cells = lines.Take().TrimEnd().Split('\t');
            if (rows.Count == 1 && cells.All(cell => LineShape.IsDashes(cell.Trim()))) header = true;
            else rows.Add(cells);
        }
        return Table(rows, header || TableShape.FirstRowIsHeader(rows));
    }

    private static ProseNode ReadPipes(SourceLines lines)
    {
        var rows = new List<string[]> { Cells(lines.Take()) };
        lines.Skip();
        while (!lines.Ended && !lines.IsBlank && lines.Current.Contains('|')) rows.Add(Cells(lines.Take()));
        return Table(rows, header: true);
    }

    private static ProseNode Table(List<string[]> rows, bool header)
    {
        var width = rows.Max(row => row.Length);
        return Prose.Table([.. rows.Select((row, at) => Prose.Row(
            [.. Enumerable.Range(0, width).Select(column => Cell(header && at == 0, column < row.Length ? row[column] : ""))]))]);
    }

    private static ProseNode Cell(bool header, string text)
    {
        var inlines = InlineText.Read(text.Trim());
        return Prose.Cell(header, [Prose.Paragraph(inlines)]);
    }

    // "\|" is a bar the author typed.
    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var text = line.Trim();
        for (var i = text.StartsWith('|') ? 1 : 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|') cell.Append(text[++i]);
            else if (text[i] != '|') cell.Append(text[i]);
            else
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
        }
        if (cell.Length > 0 || !text.EndsWith('|')) cells.Add(cell.ToString());
        return [.. cells];
    }
}
