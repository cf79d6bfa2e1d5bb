using Portal.Domain.Plans;

namespace Portal.Web.Publishing;

/// <summary>What the mail about a published version fills in for one address of the members' list, kept in the outbox until it is sent.</summary>
/// <param name="Link">Under the space, like <paramref name="Unsubscribe"/>.</param>
public sealed record ReaderMail(string Plan, string Version, Audience Audience, string Link, string Unsubscribe)
{
    public const string Template = "ReadersPublished";
}
