namespace Portal.Web.Api.Schema;

public sealed record LinesAnswer(string Kind, string LinkField, string? GroupBy, IReadOnlyList<string> Columns);
