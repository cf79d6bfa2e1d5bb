using System.Text;
using System.Xml;

namespace Portal.Authoring.Import;

/// <summary>A slide of a PPTX: its title as a heading, its other texts as items, its tables as tables. Speaker notes lie in other parts and stay out.</summary>
internal static class SlideReader
{
    public static void Read(XmlReader reader, HtmlPage page)
    {
        var table = new OfficeTable();
        var text = new StringBuilder();
        var isTitle = false;
        var inRun = false;
        while (reader.Read())
        {
            var name = reader.LocalName;
            if (reader.NodeType == XmlNodeType.Element)
            {
                if (name == "sp") isTitle = false;
                else if (name == "ph") isTitle = reader.GetAttribute("type") is "title" or "ctrTitle";
                else if (name == "tbl") table.Enter();
                else if (name == "t") inRun = !reader.IsEmptyElement;
                else if (name == "br") text.Append('\n');
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(inRun ? reader.Value : "");
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                if (name == "t") inRun = false;
                else if (name == "p") Write(page, table, text, isTitle);
                else if (name == "tc") table.EndCell();
                else if (name == "tr") table.EndRow();
                else if (name == "tbl") table.Leave(page);
            }
        }
    }

    private static void Write(HtmlPage page, OfficeTable table, StringBuilder text, bool isTitle)
    {
        if (table.IsOpen) table.Write(text.ToString());
        else if (isTitle) page.Heading(1, text.ToString());
        else page.Item(text.ToString());
        text.Clear();
    }
}
