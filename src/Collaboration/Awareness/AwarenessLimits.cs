namespace Portal.Collaboration;

/// <summary>How much an awareness message may ask for.</summary>
public sealed record AwarenessLimits
{
    /// <summary>For messages of people.</summary>
    public static AwarenessLimits Default { get; } = new();

    /// <summary>Clients in one message.</summary>
    public int MaximumClients { get; init; } = 256;
    /// <summary>Length of the message.</summary>
    public int MaximumBytes { get; init; } = 64 << 10;
    /// <summary>Length of one statement.</summary>
    public int MaximumStateBytes { get; init; } = 8 << 10;
    /// <summary>Values in the message.</summary>
    public int MaximumValues { get; init; } = 10_000;
}
