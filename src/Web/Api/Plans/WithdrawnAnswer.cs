namespace Portal.Web.Api.Plans;

/// <param name="Alert">Key of the alert whose answer is taken back, as it was shown.</param>
public sealed record WithdrawnAnswer(string? Alert);
