using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace Portal.Web.Localization;

/// <summary>
/// French keeps « ; : ! ? % » with the word before them and guillemets with what they hold, by no-break spaces (Imprimerie nationale,
/// Lexique). Resources are written with plain ones, which everyone can see and type; they are set here, so that no line begins with a « ; ».
/// </summary>
internal sealed partial class TypographicLocalizer(IStringLocalizer inner) : IStringLocalizer
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    public LocalizedString this[string name] => Set(inner[name]);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            // What people wrote is not ours to set: only the words around it.
            var format = Set(inner[name]);
            return new(name, string.Format(CultureInfo.CurrentCulture, format.Value, arguments), format.ResourceNotFound, format.SearchedLocation);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures).Select(Set);

    private static LocalizedString Set(LocalizedString found) =>
        found.ResourceNotFound || CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"
            ? found
            : new(found.Name, Known.GetOrAdd(found.Value, text => BreakableSpace().Replace(text, "\u00A0")), false, found.SearchedLocation);

    [GeneratedRegex("(?<=[^ \n]) (?=[;:!?»%])|(?<=«) ")]
    private static partial Regex BreakableSpace();
}
