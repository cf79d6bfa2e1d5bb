namespace Portal.Web.Pages.Home;

/// <summary>A plan published to all by a demonstration organisation.</summary>
public sealed record PublishedExample(string Organisation, string Title, string Address);
