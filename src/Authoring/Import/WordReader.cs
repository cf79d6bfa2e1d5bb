using System.Text;
using System.Xml;

namespace Portal.Authoring.Import;

/// <summary>The main part of a DOCX: paragraphs by their style, numbered ones as items, tables.</summary>
internal static class WordReader
{
    public static void Read(XmlReader reader, HtmlPage page)
    {
        var table = new OfficeTable();
        var text = new StringBuilder();
        var (level, isItem, span) = (0, false, 1);
        while (reader.Read())
        {
            while (reader.NodeType == XmlNodeType.Element && IsUnseen(reader.LocalName)) reader.Skip();
            var name = reader.LocalName;
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (name)
                {
                    case "p" when !reader.IsEmptyElement: (level, isItem) = (0, false); text.Clear(); break;
                    case "pStyle": level = LevelOf(Value(reader)); break;
                    case "numPr": isItem = true; break;
                    case "tab": text.Append(' '); break;
                    case "br" or "cr": text.Append('\n'); break;
                    case "tbl": table.Enter(); break;
                    case "tc": span = 1; break;
                    case "gridSpan": span = int.TryParse(Value(reader), out var columns) ? Math.Clamp(columns, 1, 50) : 1; break;
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(InText(reader) ? reader.Value : "");
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                switch (name)
                {
                    case "p": Write(page, table, text.ToString(), level, isItem); text.Clear(); break;
                    case "tc": table.EndCell(span: span); break;
                    case "tr": table.EndRow(); break;
                    case "tbl": table.Leave(page); break;
                }
            }
        }
    }

    /// <summary>What the author deleted, the codes of fields, and the second copy of a text box for older programs.</summary>
    private static bool IsUnseen(string name) => name is "delText" or "del" or "instrText" or "Fallback" or "moveFrom";

    // Between the elements stand only line ends of the file itself, which no reader should see.
    private static bool InText(XmlReader reader) => reader.NodeType == XmlNodeType.Text || !reader.Value.Contains('\n', StringComparison.Ordinal);

    private static string Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI) ?? reader.GetAttribute("val") ?? "";

    /// <summary>« Heading1 », « Titre1 », « berschrift1 »: whatever the language of Word, a heading style ends in its level. The title of the document is level 1.</summary>
    private static int LevelOf(string style) =>
        style is "Title" or "Titre" ? 1
        : (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("Titre", StringComparison.OrdinalIgnoreCase)) && char.IsAsciiDigit(style[^1]) ? style[^1] - '0'
        : 0;

    private static void Write(HtmlPage page, OfficeTable table, string text, int level, bool isItem)
    {
        if (table.IsOpen) table.Write(text);
        else if (level > 0) page.Heading(level, text);
        else if (isItem) page.Item(text);
        else page.Paragraph(text);
    }
}
