using System.Globalization;
using System.Text;
using System.Xml;

namespace Portal.Authoring.Import;

/// <summary>The sheets of an XLSX: the values as they were computed last, each sheet a heading and a table.</summary>
internal static class SheetReader
{
    private const int MostColumns = 200;

    public static void ReadStrings(XmlReader reader, List<string> strings)
    {
        var text = new StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si") text.Clear();
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "si") strings.Add(text.ToString());
        }
    }

    public static void ReadNames(XmlReader reader, List<string> names)
    {
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet") names.Add(reader.GetAttribute("name") ?? "");
    }

    public static void Read(XmlReader reader, string? name, List<string> strings, SheetStyles styles, HtmlPage page)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> cells = [];
        var text = new StringBuilder();
        var (type, column, style) = ("", 0, 0);
        var inValue = false;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "row": cells = []; break;
                    case "c":
                        (type, column) = (reader.GetAttribute("t") ?? "", ColumnOf(reader.GetAttribute("r"), cells.Count));
                        style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var named) ? named : 0;
                        text.Clear();
                        break;
                    case "v" or "t": inValue = !reader.IsEmptyElement; break;
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace) text.Append(inValue ? reader.Value : "");
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                switch (reader.LocalName)
                {
                    case "v" or "t": inValue = false; break;
                    case "c" when column < MostColumns:
                        while (cells.Count < column) cells.Add("");
                        cells.Add(Told(type, style, text.ToString(), strings, styles));
                        break;
                    case "row" when rows.Count < ImportLimits.TableRows + 1: rows.Add(cells); break;
                }
            }
        }
        if (!rows.Any(row => row.Count > 0)) return;
        if (!string.IsNullOrWhiteSpace(name)) page.Heading(1, name);
        var width = rows.Max(row => row.Count);
        page.Table([.. rows.Select(row => row.Concat(Enumerable.Repeat("", width - row.Count)).ToList())]);
    }

    private static string Told(string type, int style, string raw, List<string> strings, SheetStyles styles) => type switch
    {
        "s" => int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Count ? strings[at] : "",
        "b" => raw == "1" ? "oui" : "non",
        "" or "n" when decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => styles.Show(number, style),
        _ => raw,
    };

    /// <summary>« C7 » is the third column: cells without a value are not written.</summary>
    private static int ColumnOf(string? reference, int otherwise)
    {
        var column = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(3)) column = column * 26 + letter - 'A' + 1;
        return column == 0 ? otherwise : column - 1;
    }
}
