namespace Portal.Web.Api.Schema;

public sealed record BlockAnswer(
    string Key, string Label, string Layout, string? Kind, IReadOnlyList<string> Columns, string? GroupBy, string? Cells, string? TotalsKind,
    LinesAnswer? Lines, FilterAnswer? Filter, bool WholePlan);
