using System.Runtime.ExceptionServices;

namespace Portal.Collaboration;

/// <summary>What happens when a transaction ends: events, then collecting, then merging of neighbours, then the update.</summary>
internal sealed class TransactionCleanup(Transaction transaction)
{
    private readonly YDoc _doc = transaction.Doc;
    private readonly StructStore _store = transaction.Doc.Store;
    private ExceptionDispatchInfo? _thrown;

    /// <summary>The first exception an observer threw, after everything else has been done all the same.</summary>
    public ExceptionDispatchInfo? Run()
    {
        transaction.DeleteSet.SortAndMerge();
        CallObservers();
        if (!transaction.DeleteSet.IsEmpty)
        {
            if (_doc.CollectsGarbage) Collect();
            MergeDeleted();
        }
        MergeAdded();
        if (transaction.HasMergeStructs) MergeSplit();
        if (_doc.HasUpdateListener && transaction.HasChanges) Attempt(static transaction => transaction.Doc.RaiseUpdate(UpdateWriter.Encode(transaction), transaction));
        return _thrown;
    }

    private void CallObservers()
    {
        // What observers change belongs to transactions of their own: these collections stay as they are.
        foreach (var (type, keys) in transaction.Changed)
        {
            if (type.Item is not { Deleted: true }) CallObserver(type, keys);
        }
        if (transaction.HasEvents)
        {
            foreach (var (type, events) in transaction.ChangedParentTypes)
            {
                if (type.HasDeepObservers && type.Item is not { Deleted: true }) CallDeepObservers(type, events);
            }
        }
        if (_doc.HasAfterTransactionListener) Attempt(static transaction => transaction.Doc.RaiseAfterTransaction(transaction));
        if (transaction.NeedsFormattingCleanup && _doc.CleansFormatting) Attempt(FormattingCleanup.AfterTransaction);
    }

    private void CallObserver(AbstractType type, HashSet<string?> keys)
    {
        try
        {
            type.CallObserver(transaction, keys);
        }
        catch (Exception exception)
        {
            _thrown ??= ExceptionDispatchInfo.Capture(exception);
        }
    }

    private void CallDeepObservers(AbstractType type, List<YEvent> events)
    {
        var alive = events.Where(e => e.Target.Item is not { Deleted: true }).ToList();
        foreach (var e in alive) e.MoveTo(type);
        // The events nearest to this type come first; the order among equals is kept.
        var sorted = alive.OrderBy(e => e.Path.Count).ToList();
        foreach (var observer in type.DeepObservers.ToArray()) Attempt(transaction => observer(sorted, transaction));
    }

    private void Attempt(Action<Transaction> action)
    {
        try
        {
            action(transaction);
        }
        catch (Exception exception)
        {
            _thrown ??= ExceptionDispatchInfo.Capture(exception);
        }
    }

    /// <summary>Replaces what was deleted by tombstones.</summary>
    private void Collect()
    {
        foreach (var (client, runs) in transaction.DeleteSet.Clients)
        {
            var structs = _store.Get(client)!;
            for (var r = runs.Count - 1; r >= 0; r--)
            {
                for (var i = structs.Find(runs[r].Clock); i < structs.Count && structs[i].Clock < runs[r].End; i++)
                {
                    if (structs[i] is Item { Deleted: true } item) item.Collect(_store);
                }
            }
        }
    }

    private void MergeDeleted()
    {
        foreach (var (client, runs) in transaction.DeleteSet.Clients)
        {
            var structs = _store.Get(client)!;
            for (var r = runs.Count - 1; r >= 0; r--)
            {
                // Start with the neighbour to the right and go left, so that no merge is missed.
                var i = Math.Min(structs.Count - 1, 1 + structs.Find(runs[r].End - 1));
                while (i > 0 && structs[i].Clock >= runs[r].Clock) i -= 1 + MergeWithLefts(structs, i);
            }
        }
    }

    private void MergeAdded()
    {
        foreach (var (client, before) in transaction.StatesBefore)
        {
            var structs = _store.Get(client)!;
            if (structs.State == before) continue;
            var first = Math.Max(structs.Find(before), 1);
            for (var i = structs.Count - 1; i >= first;) i -= 1 + MergeWithLefts(structs, i);
            structs.Trim();
        }
    }

    /// <summary>What was split on the way grows together again.</summary>
    private void MergeSplit()
    {
        for (var i = transaction.MergeStructs.Count - 1; i >= 0; i--)
        {
            var split = transaction.MergeStructs[i];
            var structs = _store.Get(split.Client)!;
            var at = structs.Find(split.Clock);
            if (at + 1 < structs.Count && MergeWithLefts(structs, at + 1) > 1) continue;
            if (at > 0) MergeWithLefts(structs, at);
        }
    }

    /// <summary>Merges the struct at a position into those before it, as far as they allow; answers how many were merged away.</summary>
    private static int MergeWithLefts(ClientStructs structs, int position)
    {
        var i = position;
        for (; i > 0; i--)
        {
            var (left, right) = (structs[i - 1], structs[i]);
            if (left.Deleted != right.Deleted || left.GetType() != right.GetType() || !left.MergeWith(right)) break;
            if (right is Item { ParentSub: { } key } item && ReferenceEquals(item.ParentType.Map.GetValueOrDefault(key), right)) item.ParentType.Map[key] = (Item)left;
        }
        var merged = position - i;
        if (merged > 0) structs.RemoveRange(position + 1 - merged, merged);
        return merged;
    }
}
