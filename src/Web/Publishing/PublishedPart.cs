namespace Portal.Web.Publishing;

/// <summary>A deliverable of a plan of which a version is out.</summary>
public sealed record PublishedPart(string Code, string Title);
