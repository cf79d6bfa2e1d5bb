namespace Portal.Domain.Shared;

/// <summary>
/// Codes are the same whatever their case, their spaces and the dash they are typed with: « m 13 » is « M13 », « P–2 » is « P-2 ».
/// </summary>
public sealed class CodeComparer : IEqualityComparer<string>
{
    public static readonly CodeComparer Instance = new();

    /// <summary>Most codes are typed as they are compared: every keystroke compares all of them.</summary>
    private static bool IsNormal(string code)
    {
        foreach (var character in code)
            if (!char.IsAsciiLetterUpper(character) && !char.IsAsciiDigit(character) && character is not ('.' or '-')) return false;
        return true;
    }

    public bool Equals(string? x, string? y) => string.Equals(Normalize(x), Normalize(y), StringComparison.Ordinal);

    public int GetHashCode(string obj) => Normalize(obj).GetHashCode(StringComparison.Ordinal);

    public static string Normalize(string? code) => code is null ? "" : IsNormal(code) ? code : string.Concat(
        code.Where(character => !char.IsWhiteSpace(character))
            .Select(character => character is '–' or '—' or '−' or '\u2010' or '\u2011' ? '-' : char.ToUpperInvariant(character)));
}
