namespace Portal.Collaboration;

/// <summary>
/// What an update would change in a document as it is now: structs that are not held yet, deletions of what is not deleted yet.
/// </summary>
public sealed class EffectiveChange
{
    internal EffectiveChange(IReadOnlyList<ChangedItem> items, IReadOnlyDictionary<ulong, ClockRange> clients)
    {
        Items = items;
        Clients = clients;
    }

    /// <summary>What people would see change. Empty for a change that is neutral: then nobody's rights are touched.</summary>
    public IReadOnlyList<ChangedItem> Items { get; }

    /// <summary>Who inserted the new structs, with their clocks. Deletions name nobody.</summary>
    public IReadOnlyDictionary<ulong, ClockRange> Clients { get; }

    /// <summary>Whether the document already holds everything the update says.</summary>
    public bool IsEmpty { get; internal init; }

    /// <summary>Whether the update changes nothing that people see: redundant format marks, content of what is deleted already.</summary>
    public bool IsNeutral => Items.Count == 0;

    /// <summary>Whether format marks are deleted that made no difference; honest clients do that after a merge.</summary>
    public bool HasRedundantFormatDeletes { get; internal init; }

    /// <summary>Whether new structs hold collected content, of which only the length is known.</summary>
    public bool HasCollected { get; internal init; }

    /// <summary>Whether new structs go where everything is deleted or collected: they will not be seen.</summary>
    public bool HasLostContent { get; internal init; }
}
