using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Web.TagHelpers;

/// <summary>
/// <c>&lt;icon name="lock" /&gt;</c> draws a Lucide icon from the sprite. An icon always stands beside a word, so it is hidden from screen
/// readers; an icon alone takes a <c>label</c>.
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper(AssetAddresses assets) : TagHelper
{
    public required string Name { get; set; }
    public bool Small { get; set; }
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Small ? "icon icon--small" : "icon");
        output.Attributes.SetAttribute("focusable", "false");
        if (Label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }

        output.Content.SetHtmlContent("<use href=\"" + assets.For("icons.svg") + "#");
        output.Content.Append(Name);
        output.Content.AppendHtml("\"></use>");
    }
}
