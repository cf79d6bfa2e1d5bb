namespace Portal.Collaboration;

/// <summary>
/// Places the structs of an update. A struct whose neighbour or parent comes from another client of the same update waits on a stack
/// while that one is placed; what still lacks something at the end waits in the store.
/// </summary>
internal sealed class UpdateIntegration(Transaction transaction, ParsedUpdate update)
{
    /// <summary>Below this a client's list grows as it likes.</summary>
    private const int Many = 8;

    private readonly StructStore _store = transaction.Doc.Store;
    private Stack<AbstractStruct>? _waiting;
    private Dictionary<ulong, int>? _missing;
    private Dictionary<ulong, AbstractStruct[]>? _rest;
    private ClientRefs[] _clients = [];
    private ClientRefs? _announced;
    private int _left;

    /// <summary>Applies a parsed update in a transaction: structs, deletions, and what waited for them.</summary>
    public static void Apply(Transaction transaction, ParsedUpdate update)
    {
        transaction.IsLocal = false;
        var store = transaction.Doc.Store;
        var rest = new UpdateIntegration(transaction, update).Run();
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
        store.PendingStructs = new UpdateIntegration(transaction, again).Run();
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
        update.Consume();
        _clients = update.Refs;
        _left = _clients.Length;
        if (_left > 1) _clients = [.. _clients.OrderBy(refs => refs.Client)];
        if (NextTarget() is not { } target) return null;
        var current = target.Take();
        while (true)
        {
            if (current is not Skip && !TryPlace(ref current)) continue;
            if (_waiting is not null && _waiting.TryPop(out var waiting))
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
        return _rest is null ? null : new(_missing!, EncodeRest(_rest));
    }

    /// <summary>False when another struct must be placed first; it is then the current one.</summary>
    private bool TryPlace(ref AbstractStruct current)
    {
        var offset = _store.GetState(current.Client) - current.Clock;
        if (offset < 0)
        {
            Wait(current);
            NoteMissing(current.Client, current.Clock - 1);
            SetWaitingAside();
            return true;
        }
        if ((current as Item)?.FindMissing(transaction) is { } missing)
        {
            Wait(current);
            if (update.RefsOf(missing) is { IsDone: false } needed)
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
        }
        else
        {
            current.Clock += offset;
            current.Length -= offset;
            _store.Add(transaction, current);
        }
        if (_announced is { } many && many.Client == current.Client)
        {
            _store.Get(many.Client)!.Reserve(many.Structs.Length - 1);
            _announced = null;
        }
    }

    /// <summary>The highest client that has structs left.</summary>
    private ClientRefs? NextTarget()
    {
        for (; _left > 0; _left--)
        {
            var target = _clients[_left - 1];
            if (target.IsDone) continue;
            if (target.Next == 0 && target.Structs.Length > Many) _announced = target;
            return target;
        }
        return null;
    }

    private void Wait(AbstractStruct current) => (_waiting ??= new()).Push(current);

    private void NoteMissing(ulong client, int clock)
    {
        _missing ??= [];
        if (!_missing.TryGetValue(client, out var known) || known > clock) _missing[client] = clock;
    }

    /// <summary>What waits, and all that follows it, cannot be placed now.</summary>
    private void SetWaitingAside()
    {
        _rest ??= [];
        foreach (var item in _waiting!.Reverse())
        {
            _rest[item.Client] = update.RefsOf(item.Client) is { IsAside: false } inapplicable ? inapplicable.TakeRest() : [item];
        }
        _waiting!.Clear();
    }

    private static byte[] EncodeRest(Dictionary<ulong, AbstractStruct[]> rest)
    {
        var writer = new ByteWriter();
        writer.WriteVarUint(rest.Count);
        foreach (var (client, structs) in rest.OrderByDescending(entry => entry.Key))
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
