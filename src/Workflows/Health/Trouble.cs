namespace Portal.Workflows.Health;

/// <summary>What keeps a case from moving, since when, and whom it is about.</summary>
/// <param name="Blocks">Nothing moves until somebody acts; otherwise it is late only.</param>
public sealed record Trouble(TroubleKind Kind, bool Blocks, DateOnly? Since = null, string? About = null);
