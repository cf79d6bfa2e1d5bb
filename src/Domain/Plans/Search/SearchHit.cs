namespace Portal.Domain.Plans.Search;

/// <summary>Where something was found. <see cref="Field"/> is the cell that answers; null when the text of a section does, or the name of the row.</summary>
public sealed record SearchHit(OutlineSection Section, PlanRecord? Record, string Title, string? Field, string Snippet, int Rank);
