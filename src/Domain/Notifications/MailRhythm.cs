namespace Portal.Domain.Notifications;

/// <summary>When a mail follows a notification. The centre in the page shows it in any case.</summary>
public enum MailRhythm
{
    AtOnce,
    /// <summary>Gathered in one letter, on working mornings.</summary>
    Daily,
    /// <summary>Gathered in one letter, on the first working morning of the week.</summary>
    Weekly,
    Never,
}
