namespace Portal.Collaboration;

/// <summary>How much an update may ask for. All is checked before anything is allocated.</summary>
public sealed record DecodeLimits
{
    /// <summary>For updates of people: a large paste passes, a flood does not.</summary>
    public static DecodeLimits Default { get; } = new();

    /// <summary>For what this product stored itself, and for whole documents.</summary>
    public static DecodeLimits Trusted { get; } = new()
    {
        MaximumBytes = int.MaxValue,
        MaximumClients = int.MaxValue,
        MaximumStructs = int.MaxValue,
        MaximumDeletes = int.MaxValue,
        MaximumValues = int.MaxValue,
        MaximumSteps = long.MaxValue,
    };

    /// <summary>Length of the update.</summary>
    public int MaximumBytes { get; init; } = 4 << 20;
    /// <summary>Clients that structs or deletions come from.</summary>
    public int MaximumClients { get; init; } = 4_096;
    /// <summary>Structs.</summary>
    public int MaximumStructs { get; init; } = 100_000;
    /// <summary>Runs of deletions.</summary>
    public int MaximumDeletes { get; init; } = 100_000;
    /// <summary>Plain values, those inside objects and arrays included.</summary>
    public int MaximumValues { get; init; } = 100_000;
    /// <summary>How deep plain values may nest; never more than 128, which every browser can read.</summary>
    public int MaximumDepth { get; init; } = 64;
    /// <summary>How deep shared types may nest (for <see cref="ChangeAnalysis"/>).</summary>
    public int MaximumTypeDepth { get; init; } = 256;
    /// <summary>Steps integration may take to place everything.</summary>
    public long MaximumSteps { get; init; } = 4_000_000;
}
