using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Portal.Domain.Shared;

/// <summary>A quarter of a year, the finest step of a planning grid. Its key is <c>2016T1</c>.</summary>
public readonly record struct Quarter(int Year, int Number) : IComparable<Quarter>
{
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Year}T{Number}");
    /// <summary>Quarters since year 0: neighbours differ by one, also over the turn of a year.</summary>
    public int Index => Year * 4 + Number - 1;
    public Quarter Next => FromIndex(Index + 1);
    public DateOnly Start => new(Year, Number * 3 - 2, 1);
    public DateOnly End => Start.AddMonths(3).AddDays(-1);

    public static Quarter FromIndex(int index) => new(index / 4, index % 4 + 1);
    public static Quarter Of(DateOnly date) => new(date.Year, (date.Month + 2) / 3);
    public static IEnumerable<Quarter> OfYear(int year) => Enumerable.Range(1, 4).Select(number => new Quarter(year, number));

    public static bool TryParse([NotNullWhen(true)] string? text, out Quarter quarter)
    {
        quarter = default;
        if (!PeriodUnit.TryParse(text, out var unit) || unit.Granularity != Granularity.Quarter) return false;
        quarter = new(unit.Year, unit.Number);
        return true;
    }

    public int CompareTo(Quarter other) => Index.CompareTo(other.Index);
    public static bool operator <(Quarter left, Quarter right) => left.Index < right.Index;
    public static bool operator >(Quarter left, Quarter right) => left.Index > right.Index;
    public static bool operator <=(Quarter left, Quarter right) => left.Index <= right.Index;
    public static bool operator >=(Quarter left, Quarter right) => left.Index >= right.Index;

    /// <summary>« T1 2016 » in French, "Q1 2016" in English.</summary>
    public string Format(CultureInfo culture) => new PeriodUnit(Granularity.Quarter, Year, Number).Format(culture);

    public override string ToString() => Key;
}
