namespace Portal.Collaboration;

/// <summary>
/// Places the structs of an update. A struct whose neighbour or parent comes from another client of the same update waits on a stack
/// while that one is placed; what still lacks something at the end waits in the store.
/// </summary>
internal sealed class UpdateIntegration(Transaction transaction, Dictionary<ulong, ClientRefs> refs)
{
    private readonly StructStore _store = transaction.Doc.Store;
    private readonly Stack<AbstractStruct> _waiting = new();
    private readonly Dictionary<ulong, int> _missing = [];
    private readonly Dictionary<ulong, AbstractStruct[]> _rest = [];
    private List<ulong> _clients = [];

    /// <summary>Applies a parsed update in a transaction: structs, deletions, and what waited for them.</summary>
    public static void Apply(Transaction transaction, ParsedUpdate update)
    {
        transaction.IsLocal = false;
        var store = transaction.Doc.Store;
        var rest = new UpdateIntegration(transaction, update.Consume()).Run();
        var retries = false;
        if (store.PendingStructs is { } pending)
        {
            retries = pending.CanRetry(store);
            if (rest is not null) pending.Add(rest);
        }
        else
        {
            store.PendingStructs = rest;
        }
        ApplyDeletes(transaction, update.DeleteSet);
        if (!retries) return;
        var again = UpdateReader.Read(store.PendingStructs!.Update);
        store.PendingStructs = null;
        store.PendingStructs = new UpdateIntegration(transaction, again.Consume()).Run();
        ApplyDeletes(transaction, again.DeleteSet);
    }

    private static void ApplyDeletes(Transaction transaction, DeleteSet deletes)
    {
        var store = transaction.Doc.Store;
        var rest = UpdateDeletes.Apply(transaction, deletes);
        if (store.PendingDeletes is { } pending)
        {
            var still = UpdateDeletes.Apply(transaction, pending);
            rest = rest is not null && still is not null ? DeleteSet.Merge([rest, still]) : rest ?? still;
        }
        store.PendingDeletes = rest;
    }

    private PendingStructs? Run()
    {
        _clients = [.. refs.Keys.Order()];
        if (NextTarget() is not { } target) return null;
        var current = target.Take();
        while (true)
        {
            if (current is not Skip && !TryPlace(ref current)) continue;
            if (_waiting.TryPop(out var waiting))
            {
                current = waiting;
            }
            else if (!target.IsDone)
            {
                current = target.Take();
            }
            else
            {
                if (NextTarget() is not { } next) break;
                target = next;
                current = target.Take();
            }
        }
        return _rest.Count == 0 ? null : new(_missing, EncodeRest());
    }

    /// <summary>False when another struct must be placed first; it is then the current one.</summary>
    private bool TryPlace(ref AbstractStruct current)
    {
        var offset = _store.GetState(current.Client) - current.Clock;
        if (offset < 0)
        {
            _waiting.Push(current);
            NoteMissing(current.Client, current.Clock - 1);
            SetWaitingAside();
            return true;
        }
        if ((current as Item)?.FindMissing(transaction) is { } missing)
        {
            _waiting.Push(current);
            if (refs.TryGetValue(missing, out var needed) && !needed.IsDone)
            {
                current = needed.Take();
                return false;
            }
            NoteMissing(missing, _store.GetState(missing));
            SetWaitingAside();
        }
        else if (offset == 0 || offset < current.Length)
        {
            Place(current, offset);
        }
        return true;
    }

    private void Place(AbstractStruct current, int offset)
    {
        if (current is Item item)
        {
            item.Integrate(transaction, offset);
            return;
        }
        current.Clock += offset;
        current.Length -= offset;
        _store.Add(transaction, current);
    }

    private ClientRefs? NextTarget()
    {
        while (_clients.Count > 0)
        {
            var target = refs[_clients[^1]];
            if (!target.IsDone) return target;
            _clients.RemoveAt(_clients.Count - 1);
        }
        return null;
    }

    private void NoteMissing(ulong client, int clock)
    {
        if (!_missing.TryGetValue(client, out var known) || known > clock) _missing[client] = clock;
    }

    /// <summary>What waits, and all that follows it, cannot be placed now.</summary>
    private void SetWaitingAside()
    {
        HashSet<ulong> aside = [];
        foreach (var item in _waiting.Reverse())
        {
            if (refs.Remove(item.Client, out var inapplicable)) _rest[item.Client] = inapplicable.TakeRest();
            else _rest[item.Client] = [item];
            aside.Add(item.Client);
        }
        _clients.RemoveAll(aside.Contains);
        _waiting.Clear();
    }

    private byte[] EncodeRest()
    {
        var writer = new ByteWriter();
        writer.WriteVarUint(_rest.Count);
        foreach (var (client, structs) in _rest.OrderByDescending(entry => entry.Key))
        {
            writer.WriteVarUint(structs.Length);
            writer.WriteVarUint(client);
            writer.WriteVarUint(structs[0].Clock);
            foreach (var waiting in structs) waiting.Write(writer, 0);
        }
        writer.WriteVarUint(0L);
        return writer.ToArray();
    }
}
