namespace Portal.Collaboration;

/// <summary>A text changed.</summary>
public sealed class YTextEvent : YEvent
{
    internal YTextEvent(YText target, Transaction transaction, HashSet<string?> keys)
        : base(target, transaction)
    {
        ChildListChanged = keys.Contains(null);
        KeysChanged = new HashSet<string>(keys.OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>Whether text came or went.</summary>
    public bool ChildListChanged { get; }
    /// <summary>The attributes of the text as a whole that were touched.</summary>
    public IReadOnlySet<string> KeysChanged { get; }

    private protected override IReadOnlyList<DeltaOp> ComputeDelta()
    {
        RequireOpen();
        IReadOnlyList<DeltaOp> delta = [];
        // In a transaction, because redundant format marks found on the way are deleted.
        Target.Transact(transaction => delta = new TextEventDelta(this, transaction).Compute());
        return delta;
    }
}
