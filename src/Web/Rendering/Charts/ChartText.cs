using System.Globalization;

namespace Portal.Web.Rendering.Charts;

/// <summary>Numbers and labels as SVG wants them.</summary>
internal static class ChartText
{
    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>SVG does not wrap: a label too long for its place ends in an ellipsis, the whole of it stands in the table.</summary>
    public static string Short(string text, int longest) => text.Length <= longest ? text : $"{text[..(longest - 1)].TrimEnd()}…";

    /// <summary>A label on two lines, parted between words; what does not fit in two is shortened.</summary>
    public static IReadOnlyList<string> Lines(string text, int longest)
    {
        if (text.Length <= longest) return [text];
        var end = text.LastIndexOf(' ', longest);
        return end <= 0 ? [Short(text, longest)] : [text[..end], Short(text[(end + 1)..], longest)];
    }
}
