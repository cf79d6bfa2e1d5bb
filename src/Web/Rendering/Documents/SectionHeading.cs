using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portal.Domain.Plans;

namespace Portal.Web.Rendering.Documents;

/// <summary>The heading of a section at its own depth, with its computed number.</summary>
public sealed class SectionHeading(OutlineSection section) : IHtmlContent
{
    public static int LevelOf(OutlineSection section) => Math.Min(section.Depth + 1, 6);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var level = LevelOf(section);
        writer.Write($"<h{level} id=\"s-{encoder.Encode(section.Id)}-title\"><span class=\"plan-section__number\">{section.Number}</span> ");
        writer.Write($"{encoder.Encode(section.Section.Title)}</h{level}>");
    }
}
