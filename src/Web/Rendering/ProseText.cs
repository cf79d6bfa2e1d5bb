using System.Text;
using Portal.Domain.Plans;

namespace Portal.Web.Rendering;

/// <summary>The words of rich text without its form: summaries, descriptions, alternatives.</summary>
public static class ProseText
{
    public static string Of(ProseNode node)
    {
        var text = new StringBuilder();
        foreach (var part in node.Walk())
        {
            if (part.IsText) text.Append(part.Text);
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
        }

        return text.ToString().Trim();
    }
}
