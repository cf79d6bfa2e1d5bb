namespace Portal.Collaboration;

/// <summary>What a transaction did to one type. Read it inside the observer: afterwards the traces are merged away.</summary>
public abstract class YEvent
{
    private IReadOnlyList<PathStep>? _path;
    private IReadOnlyDictionary<string, KeyChange>? _keys;
    private IReadOnlyList<DeltaOp>? _delta;

    private protected YEvent(AbstractType target, Transaction transaction)
    {
        Target = target;
        CurrentTarget = target;
        Transaction = transaction;
    }

    /// <summary>The type that changed.</summary>
    public AbstractType Target { get; }
    /// <summary>The type whose observer is being called.</summary>
    public AbstractType CurrentTarget { get; private set; }
    /// <summary>The transaction.</summary>
    public Transaction Transaction { get; }

    /// <summary>The way from <see cref="CurrentTarget"/> to <see cref="Target"/>: keys and indices.</summary>
    public IReadOnlyList<PathStep> Path => _path ??= EventPath.Between(CurrentTarget, Target);

    /// <summary>The keys that changed.</summary>
    public IReadOnlyDictionary<string, KeyChange> Keys => _keys ??= EventChanges.Keys(this);

    /// <summary>How the list or the text changed.</summary>
    public IReadOnlyList<DeltaOp> Delta => _delta ??= ComputeDelta();

    internal bool Adds(Item item) => Transaction.Adds(item);
    internal bool Deletes(Item item) => Transaction.Deletes(item);
    internal HashSet<string?> ChangedKeys => Transaction.ChangedKeys(Target);

    internal void MoveTo(AbstractType type)
    {
        CurrentTarget = type;
        _path = null;
    }

    private protected virtual IReadOnlyList<DeltaOp> ComputeDelta() => EventChanges.List(this);

    /// <summary>Deltas need the structs as the transaction left them.</summary>
    internal void RequireOpen()
    {
        if (!Transaction.Doc.IsCleaningUp) throw new InvalidOperationException("Changes are computed inside the observer.");
    }
}
