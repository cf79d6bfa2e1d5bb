using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;

namespace Portal.Domain.People;

/// <summary>A mail address, lower-cased and trimmed: two spellings of one address are equal.</summary>
public readonly record struct EmailAddress : IParsable<EmailAddress>
{
    public const int MaximumLength = 254;

    private EmailAddress(string value) => Value = value;

    public string Value => field ?? "";

    public static EmailAddress Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var address) ? address : throw new FormatException($"'{s}' is not a mail address.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EmailAddress result)
    {
        result = default;
        var text = s?.Trim();
        if (text is null || text.Length is 0 or > MaximumLength || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';' or '"')) return false;
        // MailAddress accepts display names and comments; equality with the input leaves only the bare form.
        if (!MailAddress.TryCreate(text, out var parsed) || parsed.Address != text || !parsed.Host.Contains('.', StringComparison.Ordinal)) return false;
        result = new(text.ToLowerInvariant());
        return true;
    }

    public override string ToString() => Value;
}
