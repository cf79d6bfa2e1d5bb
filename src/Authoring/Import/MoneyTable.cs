using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>What a table of amounts could become, as records that may be planted beside or instead of it.</summary>
/// <param name="Section">Key of the imported section it stands in.</param>
/// <param name="At">Its place among the blocks of that section's text.</param>
public sealed record MoneyTable(string Section, int At, MoneyTableSort Sort, IReadOnlyList<SketchRecord> Records);

/// <summary>Years across make envelopes; one amount a line makes a cost scenario.</summary>
public enum MoneyTableSort { Envelopes, Scenario }
