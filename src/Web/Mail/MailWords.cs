using System.Globalization;
using Microsoft.Extensions.Localization;
using Portal.Web.Resources;
using Portal.Workflows.Outbox;

namespace Portal.Web.Mail;

/// <summary>Fills the named places of a mail about a circuit: <c>{Plan}</c>, <c>{Body}</c>, <c>{SessionOn}</c>… A place with nothing to say is left out.</summary>
public sealed class MailWords(IStringLocalizer<PlanVocabulary> vocabulary)
{
    public string Fill(string text, ApprovalMail facts, string culture, TimeZoneInfo zone)
    {
        var formats = CultureInfo.GetCultureInfo(culture);
        return text
            .Replace("{Plan}", facts.Plan, StringComparison.Ordinal)
            .Replace("{Version}", facts.Version, StringComparison.Ordinal)
            .Replace("{State}", vocabulary[facts.State].Value, StringComparison.Ordinal)
            .Replace("{By}", facts.By, StringComparison.Ordinal)
            .Replace("{Body}", facts.Body ?? "", StringComparison.Ordinal)
            .Replace("{SessionOn}", facts.SessionOn?.ToString("D", formats) ?? "", StringComparison.Ordinal)
            .Replace("{DueOn}", facts.DueOn?.ToString("D", formats) ?? "", StringComparison.Ordinal)
            .Replace("{ClosesAt}", facts.ClosesAt is { } closes ? TimeZoneInfo.ConvertTime(closes, zone).ToString("f", formats) : "", StringComparison.Ordinal)
            .Replace("{Decision}", facts.Decision ?? "", StringComparison.Ordinal);
    }
}
