using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>Somebody in the plan now.</summary>
/// <param name="Awareness">Their last cursor message, so that a joiner sees them at once; null before the first.</param>
public sealed record Present(PersonId Person, string Name, ulong ClientId, bool MayEdit, ReadOnlyMemory<byte>? Awareness);
