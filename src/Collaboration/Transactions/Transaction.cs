namespace Portal.Collaboration;

/// <summary>
/// A bundle of changes: one update, one round of events. Unlike Yjs it does not copy the state vector when it starts; it notes the state
/// of a client when the first struct of that client arrives.
/// </summary>
public sealed class Transaction
{
    private static readonly HashSet<string?> ListOnly = [null];
    private FewMap<ulong, int> _statesBefore;
    private FewMap<AbstractType, HashSet<string?>> _changed;
    private Dictionary<AbstractType, List<YEvent>>? _changedParentTypes;
    private List<AbstractStruct>? _mergeStructs;
    private HashSet<Item>? _conflictingItems;
    private HashSet<Item>? _itemsBeforeOrigin;

    internal Transaction(YDoc doc, object? origin, bool local)
    {
        Doc = doc;
        Origin = origin;
        IsLocal = local;
    }

    /// <summary>The document that changes.</summary>
    public YDoc Doc { get; }
    /// <summary>Whatever the caller of <see cref="YDoc.Transact(Action{Transaction}, object?, bool)"/> gave.</summary>
    public object? Origin { get; }
    /// <summary>False while a peer's update is applied.</summary>
    public bool IsLocal { get; internal set; }

    internal DeleteSet DeleteSet { get; } = new();
    internal Dictionary<AbstractType, List<YEvent>> ChangedParentTypes => _changedParentTypes ??= [];
    internal bool HasEvents => _changedParentTypes is not null;
    internal List<AbstractStruct> MergeStructs => _mergeStructs ??= [];
    internal bool HasMergeStructs => _mergeStructs is not null;
    internal bool NeedsFormattingCleanup { get; set; }

    /// <summary>The types that changed, with their keys; null stands for the list.</summary>
    internal ref readonly FewMap<AbstractType, HashSet<string?>> Changed => ref _changed;

    /// <summary>Clients that got new structs, with their state before.</summary>
    internal ref readonly FewMap<ulong, int> StatesBefore => ref _statesBefore;
    internal HashSet<Item> ConflictingItems => _conflictingItems ??= [];
    internal HashSet<Item> ItemsBeforeOrigin => _itemsBeforeOrigin ??= [];

    /// <summary>Steps that integration may still take; hostile updates are made to need billions.</summary>
    internal long StepsLeft { get; set; } = long.MaxValue;

    /// <summary>Whether anything changed that peers must hear of.</summary>
    internal bool HasChanges => _statesBefore.Count > 0 || !DeleteSet.IsEmpty;

    internal int StateBefore(ulong client) => _statesBefore.TryGetValue(client, out var state) ? state : Doc.Store.GetState(client);

    internal void NoteStateBefore(ulong client, int state) => _statesBefore.TryAdd(client, state);

    internal bool Adds(AbstractStruct added) => _statesBefore.TryGetValue(added.Client, out var state) && added.Clock >= state;

    internal bool Deletes(AbstractStruct deleted) => DeleteSet.Contains(deleted.Id);

    internal void CountStep()
    {
        if (--StepsLeft < 0) throw new IntegrationExhaustedException();
    }

    /// <summary>A type that was made in this transaction did not change: it was added.</summary>
    internal void AddChanged(AbstractType type, string? parentSub)
    {
        if (type.Item is { } item && (item.Deleted || Adds(item))) return;
        if (!_changed.TryGetValue(type, out var keys)) _changed.Set(type, parentSub is null ? ListOnly : [parentSub]);
        else if (!ReferenceEquals(keys, ListOnly)) keys.Add(parentSub);
        else if (parentSub is not null) _changed.Set(type, [null, parentSub]);
    }

    /// <summary>A type that is deleted with what it lies in did not change.</summary>
    internal void RemoveChanged(AbstractType type) => _changed.Remove(type);

    internal HashSet<string?> ChangedKeys(AbstractType type) => _changed.TryGetValue(type, out var keys) ? keys : [];

    internal ID NextId() => new(Doc.ClientId, Doc.Store.GetState(Doc.ClientId));
}
