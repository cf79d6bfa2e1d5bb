using System.Globalization;
using Portal.Domain.Shared;

namespace Portal.Web.Rendering.Documents;

/// <summary>A file's size in the unit a person would say.</summary>
public static class FileSize
{
    public static string Of(long bytes, CultureInfo culture)
    {
        var french = culture.TwoLetterISOLanguageName == "fr";
        var (value, unit) = bytes switch
        {
            < 1_000 => ((decimal)bytes, french ? "octets" : "bytes"),
            < 1_000_000 => (bytes / 1_000m, french ? "ko" : "kB"),
            _ => (bytes / 1_000_000m, french ? "Mo" : "MB"),
        };
        return $"{Numeral.Format(value, culture, value >= 10 || bytes < 1_000 ? 0 : 1)}\u00A0{unit}";
    }
}
