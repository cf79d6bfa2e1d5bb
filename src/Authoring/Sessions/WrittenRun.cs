using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>Words next to each other that one person wrote.</summary>
/// <param name="Person">Null for what the portal itself put there: a template, an import, a restored version.</param>
/// <param name="At">When the sitting began at which they were written; the latest of them.</param>
public sealed record WrittenRun(PersonId? Person, string Text, bool StartsParagraph, DateTimeOffset? At = null);
