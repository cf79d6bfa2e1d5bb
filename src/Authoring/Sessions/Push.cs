namespace Portal.Authoring.Sessions;

/// <summary>One transaction of one client, as it arrived.</summary>
/// <param name="Batch">The client's own number for it; its answer carries it.</param>
public sealed record Push(string Connection, Guid Batch, ReadOnlyMemory<byte> Update);
