using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Portal.Web.Resources;

namespace Portal.Web.TagHelpers;

/// <summary><c>&lt;error-summary /&gt;</c> at the top of a form: what to correct, each point a link to its field. Nothing when nothing is wrong.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<SharedText> text) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!; // set by the framework before Process

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => (Field: entry.Key, Message: entry.Value!.Errors[0].ErrorMessage)) // filtered just above
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(text[errors.Count == 1 ? "Errors.Summary" : "Errors.SummaryMany"]);
        var list = new TagBuilder("ul");
        foreach (var (field, message) in errors) list.InnerHtml.AppendHtml(Item(field, message));
        output.Content.AppendHtml(title).AppendHtml(list);
    }

    private static TagBuilder Item(string field, string message)
    {
        var item = new TagBuilder("li");
        if (field.Length == 0)
        {
            item.InnerHtml.Append(message);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(field, "_");
        link.InnerHtml.Append(message);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
