using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>A correction of locked minutes: added below them, never instead of them.</summary>
public sealed record Addendum(string Text, PersonId By, string Name, DateTimeOffset At);
