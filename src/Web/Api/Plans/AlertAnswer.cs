namespace Portal.Web.Api.Plans;

/// <param name="Acknowledged">Why it may stand, when someone said so.</param>
public sealed record AlertAnswer(string Rule, string Text, string? Section, string? Record, string? Field, string Subject, string Evidence, string? Acknowledged);
