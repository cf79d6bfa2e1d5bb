namespace Portal.Web.Api.Plans;

/// <param name="Format"><c>html</c>, or anything else for Markdown and plain text, which are read alike.</param>
/// <param name="ConvertMoney">Turns tables of amounts into envelopes or scenarios instead of keeping them as text.</param>
public sealed record ImportArguments(string? Content, string? Format, bool ConvertMoney = false);
