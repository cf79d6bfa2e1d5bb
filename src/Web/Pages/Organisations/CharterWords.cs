using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Web.Resources;

namespace Portal.Web.Pages.Organisations;

/// <summary>Says a recurrence as people say it: « toutes les 2 semaines, le vendredi, 9 h – 10 h ».</summary>
internal static class CharterWords
{
    public static string Of(Recurrence recurrence, IStringLocalizer<OrganisationText> text)
    {
        var day = System.Globalization.CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(recurrence.Day);
        var rhythm = recurrence.Rhythm switch
        {
            RecurrenceRhythm.Weekly => text[recurrence.Every == 1 ? "Charter.EveryWeek" : "Charter.EveryWeeks", recurrence.Every, day],
            RecurrenceRhythm.Monthly => text[recurrence.Every == 1 ? "Charter.EveryMonth" : "Charter.EveryMonths", recurrence.Every, text["Charter.Nth." + recurrence.Nth], day],
            RecurrenceRhythm.Yearly => text[recurrence.Every == 1 ? "Charter.EveryYear" : "Charter.TimesAYear", recurrence.Every, text["Charter.Nth." + recurrence.Nth], day],
        };
        var hours = recurrence.StartsAt is not { } starts ? "" : ", " + starts.ToString("t") + (recurrence.EndsAt is { } ends ? " – " + ends.ToString("t") : "");
        return rhythm + hours;
    }
}
