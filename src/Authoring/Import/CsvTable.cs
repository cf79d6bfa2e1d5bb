using System.Text;

namespace Portal.Authoring.Import;

/// <summary>A CSV as an HTML table: quotes may hold separators and line ends; the separator is the one the first line has most of.</summary>
public static class CsvTable
{
    private static readonly char[] Separators = [';', '\t', ','];

    public static string ToHtml(string text)
    {
        var firstLine = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? end : text.Length).ToString();
        var separator = Separators.MaxBy(each => firstLine.Count(character => character == each));
        var page = new HtmlPage();
        page.Table(Rows(text, separator));
        return page.ToString();
    }

    private static List<IReadOnlyList<string>> Rows(string text, char separator)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (quoted && character == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
            else if (character == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (!quoted && character == separator) EndCell();
            else if (!quoted && character == '\n') EndRow();
            else if (character != '\r') cell.Append(character);
        }
        if (cell.Length > 0 || row.Count > 0) EndRow();
        return rows;

        void EndCell()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }

        void EndRow()
        {
            EndCell();
            rows.Add(row);
            row = [];
        }
    }
}
