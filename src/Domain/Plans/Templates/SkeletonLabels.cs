using System.Globalization;

namespace Portal.Domain.Plans.Templates;

/// <summary>The number that comes after another, in the manner of those beside it: « 5.3 », « IV », « E ».</summary>
internal static class SkeletonLabels
{
    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    /// <param name="first">The first of them: « I » comes after « H » where they begin with « A », and « II » after « I » where they begin with it.</param>
    public static string? After(string label, string first)
    {
        var cut = label.LastIndexOf('.') + 1;
        if (int.TryParse(label[cut..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return label[..cut] + (number + 1).ToString(CultureInfo.InvariantCulture);
        if (first == Roman[0]) return Array.IndexOf(Roman, label) is >= 0 and var place && place + 1 < Roman.Length ? Roman[place + 1] : null;
        return label is [>= 'A' and < 'Z'] ? ((char)(label[0] + 1)).ToString() : null;
    }

    /// <summary>A whole number once a smaller one beside it is gone.</summary>
    public static string? Without(string? label, string? gone) =>
        Number(label) is { } number && Number(gone) is { } left && number > left ? (number - 1).ToString(CultureInfo.InvariantCulture) : label;

    private static int? Number(string? label) => int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
