namespace Portal.Web.Api.Plans;

/// <param name="Format"><c>html</c>, or anything else for Markdown and plain text, which are read alike.</param>
public sealed record ImportArguments(string? Content, string? Format);
