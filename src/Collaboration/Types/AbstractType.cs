namespace Portal.Collaboration;

/// <summary>
/// A shared type: a list of items (<see cref="Start"/>) and, by key, lists whose last item is the value (<see cref="Map"/>).
/// Before it is inserted into a document it only remembers what to do.
/// </summary>
public abstract class AbstractType
{
    private static readonly Dictionary<string, Item> NoEntries = [];
    private List<Action<YEvent, Transaction>>? _observers;
    private List<Action<IReadOnlyList<YEvent>, Transaction>>? _deepObservers;
    private Dictionary<string, Item>? _map;

    /// <summary>The document, once this is part of one.</summary>
    public YDoc? Doc { get; private set; }

    /// <summary>The type this lies in; null for a root.</summary>
    public AbstractType? Parent => Item?.ParentType;

    /// <summary>The name of a root; null for a nested type.</summary>
    public string? RootName { get; internal set; }

    /// <summary>The name of the item that holds this type; null for a root.</summary>
    public ID? Id => Item?.Id;

    /// <summary>Whether this, or something it lies in, has been deleted.</summary>
    public bool IsDeleted => Item is { Deleted: true };

    /// <summary>The map key this lies under; null in a list and for a root.</summary>
    public string? ParentKey => Item?.ParentSub;

    internal Item? Item { get; private set; }
    internal Item? Start { get; set; }
    internal int ListLength { get; set; }
    internal bool HasFormatting { get; set; }
    internal List<ArraySearchMarker>? SearchMarkers { get; set; }
    internal Dictionary<string, Item> Map => _map ??= new(StringComparer.Ordinal);
    internal IReadOnlyDictionary<string, Item> Entries => _map ?? NoEntries;
    internal bool HasDeepObservers => _deepObservers is { Count: > 0 };
    internal IReadOnlyList<Action<IReadOnlyList<YEvent>, Transaction>> DeepObservers => _deepObservers ?? [];

    /// <summary>The type's number on the wire.</summary>
    internal abstract int TypeRef { get; }

    /// <summary>Calls back after each transaction that changed this type.</summary>
    public void Observe(Action<YEvent, Transaction> observer) => (_observers ??= []).Add(observer);

    /// <summary>Ends <see cref="Observe"/>.</summary>
    public void Unobserve(Action<YEvent, Transaction> observer) => _observers?.Remove(observer);

    /// <summary>Calls back after each transaction that changed this type or anything inside it.</summary>
    public void ObserveDeep(Action<IReadOnlyList<YEvent>, Transaction> observer) => (_deepObservers ??= []).Add(observer);

    /// <summary>Ends <see cref="ObserveDeep"/>.</summary>
    public void UnobserveDeep(Action<IReadOnlyList<YEvent>, Transaction> observer) => _deepObservers?.Remove(observer);

    /// <summary>The content as a plain value, what Yjs's <c>toJSON</c> gives.</summary>
    public Any ToJson() => TypeText.ToJson(this);

    /// <summary>An empty type of the same kind.</summary>
    internal abstract AbstractType Copy();

    /// <summary>Makes an event of the keys that changed (null: the list) and calls the observers.</summary>
    internal abstract void CallObserver(Transaction transaction, HashSet<string?> keys);

    /// <summary>Called when the type becomes part of a document; <paramref name="item"/> is null for a root.</summary>
    internal virtual void Integrate(YDoc doc, Item? item)
    {
        Doc = doc;
        Item = item;
    }

    internal virtual void WriteTypeRef(ByteWriter writer) => writer.WriteVarUint(TypeRef);

    /// <summary>Takes over what an untyped root of the same name holds.</summary>
    internal void Adopt(YUntyped untyped)
    {
        _map = untyped._map;
        foreach (var last in Entries.Values)
        {
            for (var item = last; item is not null; item = item.Left) item.Provenance.Parent = this;
        }
        Start = untyped.Start;
        for (var item = Start; item is not null; item = item.Right) item.Provenance.Parent = this;
        ListLength = untyped.ListLength;
    }

    /// <summary>Lets the children go: they are collected.</summary>
    internal void Forget()
    {
        Start = null;
        _map = null;
    }

    /// <summary>Items a peer added are not counted in the markers.</summary>
    internal void ResetMarkers(Transaction transaction)
    {
        if (!transaction.IsLocal) SearchMarkers?.Clear();
    }

    internal void CallTypeObservers(Transaction transaction, YEvent e)
    {
        for (var type = this; ; type = type.Item.ParentType)
        {
            if (!transaction.ChangedParentTypes.TryGetValue(type, out var events)) transaction.ChangedParentTypes.Add(type, events = []);
            events.Add(e);
            if (type.Item is null) break;
        }
        if (_observers is null) return;
        foreach (var observer in _observers.ToArray()) observer(e, transaction);
    }

    /// <summary>Whether anybody could want an event about this type.</summary>
    internal bool IsObserved
    {
        get
        {
            if (_observers is { Count: > 0 }) return true;
            for (var type = this; ; type = type.Item.ParentType)
            {
                if (type.HasDeepObservers) return true;
                if (type.Item is null) return false;
            }
        }
    }

    /// <summary>Runs the change in the document's transaction.</summary>
    internal void Transact(Action<Transaction> change) => Doc!.Transact(change);
}
