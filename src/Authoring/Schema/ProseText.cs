using System.Globalization;
using System.Text;
using Portal.Domain.Plans;

namespace Portal.Authoring.Schema;

/// <summary>
/// The plain text a reader sees in rich text, blocks on their own lines and list numbers included: for search, excerpts, mails and the
/// proof that an import lost no word.
/// </summary>
public static class ProseText
{
    public static string Of(ProseNode node)
    {
        var text = new StringBuilder();
        Write(node, text, null);
        return text.ToString().Trim();
    }

    private static void Write(ProseNode node, StringBuilder text, string? ordinal)
    {
        if (node.Text is { } run)
        {
            text.Append(run);
            return;
        }
        if (node.Type == "hardBreak")
        {
            text.Append('\n');
            return;
        }

        var isBlock = node.Type is not "image";
        if (isBlock && text.Length > 0 && text[^1] != '\n' && text[^1] != ' ') text.Append('\n');
        if (ordinal is not null) text.Append(ordinal).Append(' ');
        var number = node.Type == "orderedList" ? FirstNumber(node) : (int?)null;
        foreach (var child in node.Children)
        {
            Write(child, text, number is { } n ? n.ToString(CultureInfo.InvariantCulture) + "." : null);
            number++;
        }
    }

    private static int FirstNumber(ProseNode list) =>
        list.Attributes.TryGetValue("start", out var raw) && int.TryParse(raw, CultureInfo.InvariantCulture, out var start) ? start : 1;
}
