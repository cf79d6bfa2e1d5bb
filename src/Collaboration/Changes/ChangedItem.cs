namespace Portal.Collaboration;

/// <summary>One thing an update would change.</summary>
public sealed record ChangedItem
{
    /// <summary>Where.</summary>
    public required ChangePath Path { get; init; }
    /// <summary>What.</summary>
    public required ChangeKind Kind { get; init; }
    /// <summary>The value the key has now; undefined when it has none, and inside lists.</summary>
    public Any OldValue { get; init; }
    /// <summary>The value the key would get; undefined when it loses it, and inside lists. The children of a new type are items of their own.</summary>
    public Any NewValue { get; init; }
    /// <summary>Elements that would be inserted in or below the list: characters, nodes, values.</summary>
    public int Inserted { get; init; }
    /// <summary>Elements that would be deleted in or below the list; those inside a deleted type are not counted again.</summary>
    public int Deleted { get; init; }
}
