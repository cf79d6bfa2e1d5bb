namespace Portal.Domain.Notifications;

/// <summary>What holds for a person who chose nothing: at once what only that person can answer, once a day what is good to know, nothing for the rest.</summary>
public static class NotificationDefaults
{
    public static MailRhythm RhythmOf(NotificationKind kind) => kind switch
    {
        NotificationKind.Mention or NotificationKind.Awaited or NotificationKind.Deadline or NotificationKind.AddedToTeam or NotificationKind.Convocation => MailRhythm.AtOnce,
        NotificationKind.Decision or NotificationKind.Published => MailRhythm.AtOnce,
        NotificationKind.Reply or NotificationKind.Comment or NotificationKind.Circuit or NotificationKind.SuggestionMade or NotificationKind.SuggestionSettled or NotificationKind.Milestone => MailRhythm.Daily,
        NotificationKind.AlertAnswered => MailRhythm.Weekly,
    };

    /// <summary>Whether a person may choose: not for mails that are owed to them.</summary>
    public static bool IsSwitchable(NotificationKind kind) => kind != NotificationKind.Convocation;
}
