namespace Portal.Workflows.Outbox;

/// <summary>The mails a circuit sends. Texts are resources <c>Mails.{template}.Subject</c> and <c>.Body</c>.</summary>
public static class MailTemplates
{
    public const string ReviewRequested = "ReviewRequested";
    public const string ReviewReminder = "ReviewReminder";
    public const string ReviewAnswered = "ReviewAnswered";
    public const string OnAgenda = "OnAgenda";
    public const string VoteOpened = "VoteOpened";
    public const string SessionReminder = "SessionReminder";
    public const string BackToDraft = "BackToDraft";
    public const string AdviceGiven = "AdviceGiven";
    public const string AmendmentsRequested = "AmendmentsRequested";
    public const string AmendmentReminder = "AmendmentReminder";
    public const string Adopted = "Adopted";
    public const string Rejected = "Rejected";
    public const string Deferred = "Deferred";
    public const string PublicationOrdered = "PublicationOrdered";
    public const string Published = "Published";
    public const string RevisionOpened = "RevisionOpened";
}
