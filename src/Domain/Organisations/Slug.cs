using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Portal.Domain.Organisations;

/// <summary>
/// The part of an address that names a space or a plan: lower-case letters, digits and single hyphens, 2 to 40 characters.
/// The same text serves as a host label, hence the limits.
/// </summary>
public readonly record struct Slug : IParsable<Slug>
{
    public const int MinimumLength = 2;
    public const int MaximumLength = 40;

    private Slug(string value) => Value = value;

    public string Value => field ?? "";

    /// <summary>Refused words are those the portal's own addresses and usual host names need.</summary>
    private static readonly HashSet<string> Reserved =
    [
        "account", "admin", "api", "app", "assets", "auth", "billing", "blog", "cdn", "compte", "connexion", "contact", "dav", "demo", "dev", "docs",
        "ftp", "health", "help", "hubs", "imap", "inscription", "legal", "localhost", "login", "mail", "new", "nouveau", "ns1", "ns2", "plans",
        "pop", "portal", "portail", "public", "signin", "signup", "smtp", "static", "status", "support", "test", "webmail", "www",
    ];

    /// <summary>A slug made from a name, accents stripped: « Ville de Saint-Étienne » gives <c>ville-de-saint-etienne</c>. Never a reserved word, never empty.</summary>
    public static Slug Propose(string name, string fallback = "espace")
    {
        var text = Shorten(Fold(name));
        if (text.Length < MinimumLength) text = text.Length == 0 ? fallback : $"{fallback}-{text}";
        return new(Reserved.Contains(text) ? $"{text}-{fallback}" : text);
    }

    /// <summary>The next one to try when this one is taken: <c>mairie</c>, <c>mairie-2</c>, <c>mairie-3</c>…</summary>
    public Slug WithNumber(int number)
    {
        var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        var stem = Value.Length + suffix.Length <= MaximumLength ? Value : Value[..(MaximumLength - suffix.Length)].TrimEnd('-');
        return new(stem + suffix);
    }

    public static bool IsReserved(string text) => Reserved.Contains(text);

    public static Slug Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var slug) ? slug : throw new FormatException($"'{s}' is not an address part.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Slug result)
    {
        result = default;
        if (s is null || s.Length is < MinimumLength or > MaximumLength || !IsWellFormed(s) || Reserved.Contains(s)) return false;
        result = new(s);
        return true;
    }

    public override string ToString() => Value;

    private static bool IsWellFormed(string text) =>
        text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => c is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase)
            .Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) continue;
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9')) folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != '-') folded.Append('-');
        }

        return folded.ToString().Trim('-');
    }

    private static string Shorten(string text)
    {
        if (text.Length <= MaximumLength) return text;
        var cut = text.LastIndexOf('-', MaximumLength);
        return (cut >= MinimumLength ? text[..cut] : text[..MaximumLength]).TrimEnd('-');
    }
}
