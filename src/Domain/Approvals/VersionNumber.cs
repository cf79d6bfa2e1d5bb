using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Portal.Domain.Approvals;

/// <summary>
/// 0.1, 0.2… (drafts) · 0.1-P1, 0.1-P2 (provisional) · 1.0 (definitive) · 1.1 (avenant) · 2.0 (full revision). A revision under way
/// is numbered under what it will become, so that no working copy can be taken for an adopted one: <c>2.0-D1</c>, presented as <c>2.0-D1-P1</c>.
/// </summary>
public readonly partial record struct VersionNumber(int Major, int Minor, int Draft = 0, int Provisional = 0) : IParsable<VersionNumber>, IComparable<VersionNumber>
{
    public static readonly VersionNumber First = new(0, 1);

    [GeneratedRegex(@"^(\d{1,4})\.(\d{1,4})(?:-D(\d{1,4}))?(?:-P(\d{1,4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }

    /// <summary>Definitive: adopted, and not a working copy of what may be.</summary>
    public bool IsDefinitive => Major > 0 && Draft == 0 && Provisional == 0;

    /// <summary>The next draft, after a return or a rework: 0.1 → 0.2, 2.0-D1 → 2.0-D2.</summary>
    public VersionNumber NextDraft() => Major == 0 ? new(0, Minor + 1) : new(Major, Minor, Draft + 1);

    /// <summary>The next presentation to a body: 0.1 → 0.1-P1 → 0.1-P2.</summary>
    public VersionNumber NextProvisional() => this with { Provisional = Provisional + 1 };

    /// <summary>What adoption makes of it: 0.n-Pk → 1.0, 2.0-Pk → 2.0, 1.1-Pk → 1.1.</summary>
    public VersionNumber Adopted() => Major == 0 ? new(1, 0) : new(Major, Minor);

    /// <summary>A full revision of a definitive version: 1.0 or 1.1 → 2.0-D1.</summary>
    public VersionNumber Revision() => new(Major + 1, 0, 1);

    /// <summary>A minor amendment (avenant): 1.0 → 1.1-D1.</summary>
    public VersionNumber Avenant() => new(Major, Minor + 1, 1);

    public static VersionNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException($"'{s}' is not a version number.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out VersionNumber result)
    {
        result = default;
        if (s is null || Pattern.Match(s) is not { Success: true } match) return false;
        result = new(Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]), Number(match.Groups[4]));
        return true;

        static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
    }

    public int CompareTo(VersionNumber other) =>
        (Major, Minor, Rank, Draft, Provisional).CompareTo((other.Major, other.Minor, other.Rank, other.Draft, other.Provisional));

    public static bool operator <(VersionNumber left, VersionNumber right) => left.CompareTo(right) < 0;
    public static bool operator >(VersionNumber left, VersionNumber right) => left.CompareTo(right) > 0;
    public static bool operator <=(VersionNumber left, VersionNumber right) => left.CompareTo(right) <= 0;
    public static bool operator >=(VersionNumber left, VersionNumber right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Major}.{Minor}{(Draft > 0 ? $"-D{Draft}" : "")}{(Provisional > 0 ? $"-P{Provisional}" : "")}");

    // An adopted 2.0 comes after every working copy of it.
    private int Rank => IsDefinitive ? 1 : 0;
}
