namespace Portal.Web.Api.Suggestions;

public sealed record GivenReason(string? Reason);
