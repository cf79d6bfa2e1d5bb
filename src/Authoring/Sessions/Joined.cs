namespace Portal.Authoring.Sessions;

/// <summary>What a joiner gets: everything committed, and nothing that is not.</summary>
/// <param name="State">A full update when the client knew nothing or too little; else null and <paramref name="Tail"/> holds what it lacks.</param>
public sealed record Joined(
    ulong ClientId, long Sequence, ReadOnlyMemory<byte>? State, IReadOnlyList<ReadOnlyMemory<byte>> Tail, EditRights Rights, IReadOnlyList<Present> People)
{
    /// <summary>The client is older than the document, or remembers a history that a restored backup replaced: it comes back from scratch, and got nothing here.</summary>
    public bool MustReload { get; init; }
}
