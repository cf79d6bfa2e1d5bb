namespace Portal.Authoring.Sessions;

/// <summary>What one of those who wrote a commit is told of their push.</summary>
public readonly record struct Acknowledgement(string Connection, Guid Batch, long Sequence);
