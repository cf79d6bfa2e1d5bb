using Portal.Domain.Notifications;

namespace Portal.Web.Notifications;

/// <summary>The sign beside a notification; its sentence says the same.</summary>
internal static class NoticeIcons
{
    public static string Of(NotificationKind kind) => kind switch
    {
        NotificationKind.Mention => "at-sign",
        NotificationKind.Reply => "reply",
        NotificationKind.Comment => "message-square",
        NotificationKind.Awaited => "hand",
        NotificationKind.Deadline => "calendar-clock",
        NotificationKind.Milestone => "flag",
        NotificationKind.Decision => "gavel",
        NotificationKind.Circuit => "workflow",
        NotificationKind.Published => "globe",
        NotificationKind.AlertAnswered => "clipboard-check",
        NotificationKind.AddedToTeam => "user-plus",
        NotificationKind.SuggestionMade => "pen-line",
        NotificationKind.SuggestionSettled => "check-check",
        NotificationKind.Convocation => "calendar",
    };
}
