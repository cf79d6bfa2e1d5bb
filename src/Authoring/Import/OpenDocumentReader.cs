using System.Globalization;
using System.Text;
using System.Xml;

namespace Portal.Authoring.Import;

/// <summary>The content of an ODT or ODS: headings, paragraphs, lists and tables. Notes and tracked deletions are left out.</summary>
internal static class OpenDocumentReader
{
    private const int MostRepeated = 50;

    /// <param name="isSheet">The tables are sheets: their names are headings.</param>
    public static void Read(XmlReader reader, bool isSheet, HtmlPage page)
    {
        var table = new OfficeTable();
        var text = new StringBuilder();
        var (level, lists, repeated) = (0, 0, 1);
        var inParagraph = false;
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "tracked-changes" or "note" or "annotation" && !reader.IsEmptyElement)
            {
                reader.Skip();
                continue;
            }
            if (reader.NodeType == XmlNodeType.Element)
            {
                switch (reader.LocalName)
                {
                    case "h" or "p" when !reader.IsEmptyElement:
                        (level, inParagraph) = (reader.LocalName == "h" ? Number(reader, "outline-level", 1) : 0, true);
                        text.Clear();
                        break;
                    case "list" when !reader.IsEmptyElement: lists++; break;
                    case "table":
                        if (!table.IsOpen && isSheet && reader.GetAttribute("name", reader.NamespaceURI) is { Length: > 0 } named) page.Heading(1, named);
                        table.Enter();
                        break;
                    case "table-cell":
                        repeated = Math.Min(Number(reader, "number-columns-repeated", 1), MostRepeated);
                        if (reader.IsEmptyElement) table.EndCell(repeated);
                        break;
                    case "covered-table-cell": table.EndCell(Math.Min(Number(reader, "number-columns-repeated", 1), MostRepeated)); break;
                    case "s" or "tab": text.Append(' '); break;
                    case "line-break": text.Append('\n'); break;
                }
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && inParagraph) text.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                switch (reader.LocalName)
                {
                    case "h" or "p":
                        inParagraph = false;
                        if (table.IsOpen) table.Write(text.ToString());
                        else if (level > 0) page.Heading(level, text.ToString());
                        else if (lists > 0) page.Item(text.ToString());
                        else page.Paragraph(text.ToString());
                        text.Clear();
                        break;
                    case "list": lists--; break;
                    case "table-cell": table.EndCell(repeated); break;
                    case "table-row": table.EndRow(); break;
                    case "table": table.Leave(page); break;
                }
            }
            reader.Read();
        }
    }

    private static int Number(XmlReader reader, string attribute, int otherwise) =>
        int.TryParse(reader.GetAttribute(attribute, reader.NamespaceURI), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : otherwise;
}
