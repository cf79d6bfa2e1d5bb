using System.Net;
using System.Text;

namespace Portal.Authoring.Import;

/// <summary>Plain HTML as readers of office files write it: blocks one after the other, a list as long as items follow one another, tables of texts.</summary>
internal sealed class HtmlPage
{
    private readonly StringBuilder _html = new();
    private bool _listing;

    public void Heading(int level, string text) => Block($"h{Math.Clamp(level, 1, 6)}", text);

    public void Paragraph(string text) => Block("p", text);

    public void Item(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        if (!_listing) _html.Append("<ul>");
        _listing = true;
        Append("li", text);
    }

    public void Table(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        EndList();
        // Spreadsheets write the empty columns to the right of a table, by the thousand.
        var width = rows.Select(row => LastWritten(row) + 1).DefaultIfEmpty(0).Max();
        if (width == 0) return;
        _html.Append("<table>");
        foreach (var row in rows.Where(row => row.Any(cell => cell.Trim().Length > 0)))
        {
            _html.Append("<tr>");
            foreach (var cell in row.Take(width)) Append("td", cell);
            _html.Append("</tr>");
        }
        _html.Append("</table>");
    }

    public override string ToString()
    {
        EndList();
        return _html.ToString();
    }

    private static int LastWritten(IReadOnlyList<string> row)
    {
        for (var at = row.Count - 1; at >= 0; at--)
        {
            if (!string.IsNullOrWhiteSpace(row[at])) return at;
        }
        return -1;
    }

    private void Block(string tag, string text)
    {
        EndList();
        if (!string.IsNullOrWhiteSpace(text)) Append(tag, text);
    }

    private void Append(string tag, string text) =>
        _html.Append('<').Append(tag).Append('>').Append(WebUtility.HtmlEncode(text.Trim()).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</").Append(tag).Append('>');

    private void EndList()
    {
        if (_listing) _html.Append("</ul>");
        _listing = false;
    }
}
