using System.Globalization;
using Microsoft.Extensions.Localization;
using Portal.Web.Resources;

namespace Portal.Web.Mail;

/// <summary>The words of mails in the language of whoever receives them, which is not that of the request.</summary>
public sealed class MailVoice(IStringLocalizer<MailText> text)
{
    public string Say(string culture, string key, params object[] arguments)
    {
        var before = CultureInfo.CurrentUICulture;
        var formats = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            // Without arguments the text keeps its named places ({Plan}…), which are no format.
            return arguments.Length == 0 ? text[key] : text[key, arguments];
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, formats);
        }
    }

    public static string LanguageOf(string culture) => CultureInfo.GetCultureInfo(culture).TwoLetterISOLanguageName;
}
