using System.Globalization;
using System.Text;

namespace Portal.Collaboration;

/// <summary>Numbers written as JavaScript writes them: they reach the wire inside JSON text, so the digits must match.</summary>
internal static class JavaScriptNumber
{
    public static string Format(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return "0";
        if (Math.Abs(value) < 9007199254740992 && Math.Floor(value) == value) return ((long)value).ToString(CultureInfo.InvariantCulture);

        // .NET gives the same shortest digits as JavaScript, only laid out otherwise.
        var scientific = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var (digits, exponent) = Split(shortest, scientific);
        var text = new StringBuilder(value < 0 ? "-" : "");
        var point = exponent + 1;
        if (digits.Length <= point && point <= 21) return text.Append(digits).Append('0', point - digits.Length).ToString();
        if (point is > 0 and <= 21) return text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point).ToString();
        if (point is > -6 and <= 0) return text.Append("0.").Append('0', -point).Append(digits).ToString();
        text.Append(digits[0]);
        if (digits.Length > 1) text.Append('.').Append(digits, 1, digits.Length - 1);
        return text.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent)).ToString();
    }

    private static (string Digits, int Exponent) Split(string shortest, string scientific)
    {
        var mark = shortest.IndexOf('E', StringComparison.Ordinal);
        var digits = (mark < 0 ? shortest : shortest[..mark]).Replace(".", "", StringComparison.Ordinal).TrimStart('0').TrimEnd('0');
        var exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('E', StringComparison.Ordinal) + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        // Rounding to 17 digits can carry into the next power of ten; the shortest form knows better.
        if (mark >= 0) exponent = int.Parse(shortest.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (digits, exponent);
    }
}
