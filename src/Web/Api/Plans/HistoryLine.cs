namespace Portal.Web.Api.Plans;

/// <summary>Something that happened to a plan, in words.</summary>
public sealed record HistoryLine(DateTimeOffset At, string Author, string Text, string? Section);
