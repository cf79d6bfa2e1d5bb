namespace Portal.Domain.Plans.Views;

/// <summary>
/// A sentence of « En bref »: resource key <c>Summary.{Key}</c> with its arguments (money, numbers, ratios, texts) and the records
/// each number comes from.
/// </summary>
public sealed record SummaryFigure(string Key, IReadOnlyList<object> Arguments, IReadOnlyList<string> SourceIds);
