namespace Portal.Web.Organisations;

/// <summary>What the mails about a closing say, kept in the outbox until they leave.</summary>
/// <param name="Moment">Which of them: <c>Asked</c>, <c>Soon</c>, <c>TakenBack</c>.</param>
public sealed record ClosingMail(string Moment, DateTimeOffset ClosesAt, string By)
{
    public const string Template = "OrganisationClosing";
}
