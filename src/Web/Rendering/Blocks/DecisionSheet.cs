namespace Portal.Web.Rendering.Blocks;

/// <summary>The decision a version rests on, ready to print.</summary>
/// <param name="Sentence">What was decided and by which votes, as one sentence.</param>
public sealed record DecisionSheet(string Body, DateOnly Date, string? Number, string Sentence, string? Motives, bool Fictive, IReadOnlyList<string> Amendments);
