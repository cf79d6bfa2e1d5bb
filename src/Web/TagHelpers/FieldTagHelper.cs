using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Web.TagHelpers;

/// <summary>
/// One field of a form: label, hint, error and input, tied together for screen readers.
/// <c>&lt;field for="Form.Email" label="@T["Email"]" type="email" autocomplete="email" /&gt;</c>. Other attributes go to the input.
/// With <c>rows</c> it is a text area; with <c>options</c> a list to choose from.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }
    public string Type { get; set; } = "text";
    public int? Rows { get; set; }
    public IEnumerable<SelectListItem>? Options { get; set; }
    /// <summary>Text glued in front of the input, such as the start of an address.</summary>
    public string? Prefix { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!; // set by the framework before Process

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var entry = View.ModelState[name];
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        var input = Input(name, id, Type == "password" ? null : entry?.AttemptedValue ?? Formatted(For.Model));
        foreach (var attribute in output.Attributes) input.Attributes[attribute.Name] = attribute.Value?.ToString();

        List<string> describedBy = [];
        if (Hint is not null) describedBy.Add(id + "-hint");
        if (error is not null) describedBy.Add(id + "-error");
        if (input.Attributes.TryGetValue("aria-describedby", out var more) && more is not null) describedBy.Add(more);
        if (describedBy.Count > 0) input.Attributes["aria-describedby"] = string.Join(' ', describedBy);
        if (error is not null) input.Attributes["aria-invalid"] = "true";

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label);
        if (Hint is not null) output.Content.AppendHtml(Line("field__hint", id + "-hint", Hint));
        if (error is not null) output.Content.AppendHtml(Line("field__error", id + "-error", error));
        output.Content.AppendHtml(Prefix is null ? input : Grouped(input));
    }

    private TagBuilder Input(string name, string id, string? value)
    {
        var input = new TagBuilder(Rows is not null ? "textarea" : Options is not null ? "select" : "input");
        input.AddCssClass(Rows is not null ? "textarea" : Options is not null ? "select" : "input");
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        var validators = For.Metadata.ValidatorMetadata;
        if (validators.OfType<RequiredAttribute>().Any()) input.Attributes["required"] = "required";
        if (validators.OfType<StringLengthAttribute>().FirstOrDefault() is { } length && Options is null)
            input.Attributes["maxlength"] = length.MaximumLength.ToString(CultureInfo.InvariantCulture);

        if (Rows is { } rows)
        {
            input.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
            input.InnerHtml.AppendHtml("\n").Append(value ?? "");
        }
        else if (Options is not null)
        {
            foreach (var option in Options) input.InnerHtml.AppendHtml(Option(option, value));
        }
        else
        {
            input.TagRenderMode = TagRenderMode.SelfClosing;
            input.Attributes["type"] = Type;
            if (value is not null) input.Attributes["value"] = value;
        }

        return input;
    }

    private TagBuilder Grouped(TagBuilder input)
    {
        var group = new TagBuilder("div");
        group.AddCssClass("input-group");
        var prefix = new TagBuilder("span");
        prefix.AddCssClass("input-group__prefix");
        prefix.InnerHtml.Append(Prefix!); // only called with one
        group.InnerHtml.AppendHtml(prefix).AppendHtml(input);
        return group;
    }

    private static TagBuilder Option(SelectListItem item, string? value)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = item.Value;
        if (item.Selected || (value is not null && item.Value == value)) option.Attributes["selected"] = "selected";
        option.InnerHtml.Append(item.Text);
        return option;
    }

    private static TagBuilder Line(string cssClass, string id, string text)
    {
        var line = new TagBuilder("span");
        line.AddCssClass(cssClass);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }

    // Browsers read dates and times of their own inputs in one form only, whatever the reader's language.
    private static string? Formatted(object? value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.CurrentCulture),
        _ => value?.ToString(),
    };
}
