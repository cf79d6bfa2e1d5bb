using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Portal.Web.TagHelpers;

/// <summary>A heading whose level depends on where its part stands: <c>&lt;heading level="3"&gt;</c> is written h3. Levels are kept between 2 and 6.</summary>
[HtmlTargetElement("heading")]
public sealed class HeadingTagHelper : TagHelper
{
    public required int Level { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.TagName = "h" + Math.Clamp(Level, 2, 6).ToString(CultureInfo.InvariantCulture);
}
