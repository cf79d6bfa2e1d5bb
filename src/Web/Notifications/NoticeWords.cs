using System.Globalization;
using Microsoft.Extensions.Localization;
using Portal.Domain.Notifications;
using Portal.Web.Mail;
using Portal.Web.Resources;
using Portal.Workflows.Engine;

namespace Portal.Web.Notifications;

/// <summary>The sentence of a notification, in the language of whoever reads it.</summary>
public sealed class NoticeWords(IStringLocalizer<NoticeText> text, MailVoice voice, MailWords mails)
{
    public string Say(string culture, string key, params object[] arguments)
    {
        var (before, formats) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return arguments.Length == 0 ? text[key] : text[key, arguments];
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (before, formats);
        }
    }

    /// <param name="plan">The name the plan has now; empty when it is about none.</param>
    public string Sentence(Notification notification, string plan, string culture, TimeZoneInfo zone)
    {
        var facts = CaseJson.Read<NoticeFacts>(notification.Facts);
        if (facts is { Template: { } template, Mail: { } mail }) return mails.Fill(voice.Say(culture, $"Mails.{template}.Subject"), mail, culture, zone);

        var place = facts.Section ?? plan;
        return notification.Kind switch
        {
            NotificationKind.Mention when facts.Body is { } body => Say(culture, "Says.MentionBody", facts.By, place, body),
            NotificationKind.Mention => Say(culture, "Says.Mention", facts.By, place),
            NotificationKind.Reply => Say(culture, "Says.Reply", facts.By, place),
            NotificationKind.Comment when facts.IsPublic => Say(culture, "Says.PublicComment", facts.By, place),
            NotificationKind.Comment => Say(culture, "Says.Comment", facts.By, place),
            NotificationKind.AlertAnswered => Say(culture, facts.Count == 1 ? "Says.AlertAnswered" : "Says.AlertsAnswered", facts.By, plan, facts.Count),
            NotificationKind.AddedToTeam => Say(culture, "Says.AddedToTeam", facts.By, plan, Say(culture, "Role." + facts.Role)),
            NotificationKind.SuggestionMade => Say(culture, "Says.SuggestionMade", facts.By, place),
            NotificationKind.SuggestionSettled => Say(culture, facts.Accepted == true ? "Says.SuggestionAccepted" : "Says.SuggestionRefused", facts.By, place),
            NotificationKind.Convocation => Say(culture, "Says.Convocation", facts.Body ?? "", Day(facts.On, culture)),
            NotificationKind.Milestone => Say(culture, "Says.Milestone." + facts.Step, facts.Milestone ?? "", plan, Day(facts.On, culture)),
            NotificationKind.Awaited or NotificationKind.Deadline or NotificationKind.Decision or NotificationKind.Circuit or NotificationKind.Published =>
                Say(culture, "Says.Other", plan),
        };
    }

    private static string Day(DateOnly? day, string culture) => day?.ToString("D", CultureInfo.GetCultureInfo(culture)) ?? "";

    public static string? ExcerptOf(Notification notification) => CaseJson.Read<NoticeFacts>(notification.Facts).Excerpt;
}
