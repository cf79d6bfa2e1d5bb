using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Templates;

/// <summary>
/// The years of one plan written so that another plan can read them as its own: « Réalisations 2015 et enjeux 2016 » is
/// « Réalisations {before} et enjeux {from} » in a template.
/// </summary>
internal sealed partial record HorizonMarks(int From, int To)
{
    /// <summary>Puts marks in the place of the years of the horizon, and of the year before it.</summary>
    public string Mark(string text) => Year().Replace(text, found => int.Parse(found.Value, CultureInfo.InvariantCulture) switch
    {
        var year when year == From => "{from}",
        var year when year == To => "{to}",
        var year when year == From - 1 => "{before}",
        var year when year > From && year < To => $"{{from+{Digits(year - From)}}}",
        _ => found.Value,
    });

    /// <summary>Puts the years of this horizon in the place of the marks.</summary>
    public string Fill(string text) => Marked().Replace(text, found => Digits(found.Groups["mark"].Value switch
    {
        "to" => To,
        "before" => From - 1,
        _ => From + (found.Groups["more"] is { Success: true, Value: var more } ? int.Parse(more, CultureInfo.InvariantCulture) : 0),
    }));

    /// <summary>A period moved by whole years; null when it cannot be read, or would leave the calendar.</summary>
    public static string? Move(string typed, int years) =>
        Period.Parse(typed) is null || Year().Replace(typed, found => Digits(int.Parse(found.Value, CultureInfo.InvariantCulture) + years)) is not { } moved || Period.Parse(moved) is null ? null : moved;

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\p{L}\d])(19|20|21)\d{2}(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"\{(?<mark>from|to|before)(\+(?<more>\d{1,2}))?\}")]
    private static partial Regex Marked();
}
