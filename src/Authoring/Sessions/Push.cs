using Portal.Collaboration;

namespace Portal.Authoring.Sessions;

/// <summary>One transaction of one client, as it arrived.</summary>
/// <param name="Batch">The client's own number for it; its answer carries it.</param>
public sealed record Push(string Connection, Guid Batch, ReadOnlyMemory<byte> Update)
{
    /// <summary>The update once it was read; null when it is none.</summary>
    internal ParsedUpdate? Parsed { get; init; }
}
