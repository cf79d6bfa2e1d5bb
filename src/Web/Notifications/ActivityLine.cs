namespace Portal.Web.Notifications;

/// <summary>Something that happened to a plan, without noise: a sitting of writing, a day of comments, a step of the circuit.</summary>
/// <param name="From">When it began; the same as <paramref name="To"/> for what took no time.</param>
/// <param name="Sections">Where, each a link.</param>
public sealed record ActivityLine(string Icon, string Who, string What, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<ActivityLine.Place> Sections)
{
    public sealed record Place(string Id, string Title);
}
