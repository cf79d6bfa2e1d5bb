using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Portal.Domain.Shared;

/// <summary>A span of time as a plan tells it: one unit, or from one unit to another (« 2001S2-2002S1 »), both ends included.</summary>
public sealed record Period(PeriodUnit From, PeriodUnit To) : IComparable<Period>, IFormattable
{
    public DateOnly Start => From.Start;
    public DateOnly End => To.End;
    public bool IsRange => From != To;
    public string Key => IsRange ? $"{From.Key}-{To.Key}" : From.Key;

    /// <summary>The quarters it touches, in order.</summary>
    public IEnumerable<Quarter> Quarters =>
        Enumerable.Range(Quarter.Of(Start).Index, Quarter.Of(End).Index - Quarter.Of(Start).Index + 1).Select(Quarter.FromIndex);

    /// <summary>Reads a unit or a range; false for a range that ends before it starts.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Period? period) => PeriodParser.TryParse(text, out period);

    public static Period? Parse(string? text) => TryParse(text, out var period) ? period : null;

    public bool Overlaps(Period other) => Start <= other.End && other.Start <= End;

    /// <summary>By start, then by end: the order of a calendar.</summary>
    public int CompareTo(Period? other) =>
        other is null ? 1 : Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;
    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;
    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;

    public string Format(CultureInfo culture) => IsRange ? $"{From.Format(culture)}\u00A0– {To.Format(culture)}" : From.Format(culture);

    public string ToString(string? format, IFormatProvider? formatProvider) => Format(formatProvider as CultureInfo ?? CultureInfo.CurrentCulture);

    public override string ToString() => Key;
}
