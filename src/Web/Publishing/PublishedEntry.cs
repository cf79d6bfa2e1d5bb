namespace Portal.Web.Publishing;

/// <summary>A published plan in the list of an organisation.</summary>
/// <param name="Name">What the version that is out is called.</param>
public sealed record PublishedEntry(string Name, string Slug, string Version, DateTimeOffset At);
