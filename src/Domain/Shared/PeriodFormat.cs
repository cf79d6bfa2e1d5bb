using System.Globalization;

namespace Portal.Domain.Shared;

internal static class PeriodFormat
{
    public static string Unit(PeriodUnit unit, CultureInfo culture)
    {
        var english = culture.TwoLetterISOLanguageName == "en";
        return unit.Granularity switch
        {
            Granularity.Year => unit.Key,
            Granularity.Semester => english ? $"H{unit.Number} {unit.Year}" : $"{(unit.Number == 1 ? "1ᵉʳ" : "2ᵉ")}\u00A0semestre {unit.Year}",
            Granularity.Quarter => $"{(english ? 'Q' : 'T')}{unit.Number}\u00A0{unit.Year}",
            Granularity.Month => unit.Start.ToString("MMMM yyyy", culture),
            Granularity.Week => $"{(english ? "week" : "semaine")}\u00A0{unit.Number}, {unit.Year}",
            Granularity.Day => unit.Start.ToString(english ? "d MMMM yyyy" : unit.Start.Day == 1 ? "'1ᵉʳ' MMMM yyyy" : "d MMMM yyyy", culture),
        };
    }
}
