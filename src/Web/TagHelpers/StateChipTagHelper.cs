using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Web.TagHelpers;

/// <summary>A state as people see it everywhere: an icon and a word, the colour only beside them. <c>&lt;state-chip state="Definitive" label="Adopté" /&gt;</c></summary>
[HtmlTargetElement("state-chip", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateChipTagHelper(AssetAddresses assets) : TagHelper
{
    public required string State { get; set; }
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = State.ToLowerInvariant();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chip");
        output.Attributes.SetAttribute("data-state", state);
        output.Content.SetHtmlContent($"<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\"{assets.For("icons.svg")}#{IconOf(state)}\"></use></svg>");
        output.Content.Append(Label);
    }

    private static string IconOf(string state) => state switch
    {
        "review" => "eye",
        "provisional" => "landmark",
        "amending" => "pen-line",
        "definitive" => "badge-check",
        "rejected" => "circle-x",
        "superseded" or "archived" => "archive",
        _ => "pencil",
    };
}
