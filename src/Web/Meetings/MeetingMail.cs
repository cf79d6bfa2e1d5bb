namespace Portal.Web.Meetings;

/// <summary>What the mail that convenes a session fills in, kept in the outbox until it is sent. The calendar entry travels with it.</summary>
public sealed record MeetingMail(string Body, DateOnly HeldOn, TimeOnly? StartsAt, string? Place, string? VideoLink, IReadOnlyList<string> Agenda, string? Message, string Link, string Calendar, bool CalledOff = false)
{
    public const string Template = "Convocation";
}
