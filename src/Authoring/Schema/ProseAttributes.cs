using System.Globalization;
using Portal.Collaboration;

namespace Portal.Authoring.Schema;

/// <summary>
/// Attributes of nodes and marks are text in Domain and typed in the live document: the editor compares a heading's level as a
/// number, so a level written as text would silently become a level 1.
/// </summary>
internal static class ProseAttributes
{
    public static Any Write(string name, string value) => name switch
    {
        "level" or "start" or "colspan" or "rowspan" or "width" or "height" when Whole(value) is { } number => number,
        "colwidth" => Any.Array(value.Split(',').Select(Whole).OfType<int>().Select(width => (Any)width)),
        _ => value,
    };

    public static string? Read(Any value) => value switch
    {
        { AsString: { } text } => text,
        { AsNumber: { } number } when Math.Abs(number) < 1e9 && number == Math.Floor(number) => ((long)number).ToString(CultureInfo.InvariantCulture),
        { AsBoolean: { } truth } => truth ? PlanKeys.True : "false",
        { AsArray: { Count: <= 100 } items } => string.Join(',', items.Select(item => Read(item) ?? "")),
        _ => null,
    };

    private static int? Whole(string value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
