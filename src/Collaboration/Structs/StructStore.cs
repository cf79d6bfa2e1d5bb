namespace Portal.Collaboration;

/// <summary>Every struct of a document, by client; beside it what could not be placed yet.</summary>
internal sealed class StructStore
{
    private ClientStructs? _latest;

    public Dictionary<ulong, ClientStructs> Clients { get; } = [];

    /// <summary>What new items share with those beside them.</summary>
    public Provenances Provenances { get; } = new();

    /// <summary>Structs whose dependencies have not arrived.</summary>
    public PendingStructs? PendingStructs { get; set; }

    /// <summary>Deletions of elements that have not arrived.</summary>
    public DeleteSet? PendingDeletes { get; set; }

    /// <summary>The first clock of a client that is not here.</summary>
    public int GetState(ulong client) => Get(client)?.State ?? 0;

    public ClientStructs? Get(ulong client)
    {
        if (_latest is { } latest && latest.Client == client) return latest;
        if (!Clients.TryGetValue(client, out var structs)) return null;
        return _latest = structs;
    }

    public void Add(Transaction transaction, AbstractStruct added)
    {
        var structs = GetOrAdd(added.Client);
        var state = structs.State;
        if (state != added.Clock) throw new InvalidOperationException($"{added.Id} does not follow {state}.");
        transaction.NoteStateBefore(structs.Client, state);
        structs.Add(added);
    }

    private ClientStructs GetOrAdd(ulong client)
    {
        var structs = Get(client);
        if (structs is null) Clients.Add(client, structs = _latest = new(client));
        return structs;
    }

    /// <summary>The struct that holds an element; it must be here.</summary>
    public AbstractStruct Find(ID id)
    {
        var structs = Get(id.Client) ?? throw new InvalidOperationException($"{id} is not here.");
        return structs[structs.Find(id.Clock)];
    }

    /// <summary>The struct that starts with the element, split off where needed.</summary>
    public AbstractStruct GetCleanStart(Transaction transaction, ID id)
    {
        var structs = Get(id.Client)!;
        return structs[structs.FindCleanStart(transaction, id.Clock)];
    }

    /// <summary>The struct that ends with the element, split off where needed.</summary>
    public AbstractStruct GetCleanEnd(Transaction transaction, ID id)
    {
        var structs = Get(id.Client)!;
        var index = structs.Find(id.Clock);
        var found = structs[index];
        if (found is Item item && id.Clock != item.End - 1) structs.Insert(index + 1, item.Split(transaction, id.Clock - item.Clock + 1));
        return found;
    }

    public void Replace(AbstractStruct old, AbstractStruct replacement)
    {
        var structs = Get(old.Client)!;
        structs.Replace(structs.Find(old.Clock), replacement);
    }

    public StateVector GetStateVector()
    {
        var vector = new StateVector();
        foreach (var (client, structs) in Clients) vector.Set(client, structs.State);
        return vector;
    }
}
