using Portal.Domain.Shared;

namespace Portal.Authoring.Versions;

/// <summary>What one person wrote in one go: from when to when, and in which sections.</summary>
/// <param name="Person">Null for what the portal itself wrote.</param>
/// <param name="Changes">How many batches; a measure of size, not of worth.</param>
public sealed record Sitting(PersonId? Person, DateTimeOffset From, DateTimeOffset To, IReadOnlyList<string> Sections, int Changes);
