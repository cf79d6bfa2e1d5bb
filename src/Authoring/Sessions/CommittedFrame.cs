namespace Portal.Authoring.Sessions;

/// <summary>What one commit holds, for everyone: updates <paramref name="From"/> to <paramref name="Sequence"/>, without a gap.</summary>
public sealed record CommittedFrame(long From, long Sequence, IReadOnlyList<ReadOnlyMemory<byte>> Updates);
