namespace Portal.Collaboration;

/// <summary>Reads from the marks of a transaction what happened to the keys and to the list of a type.</summary>
internal static class EventChanges
{
    public static IReadOnlyDictionary<string, KeyChange> Keys(YEvent e)
    {
        e.RequireOpen();
        var changes = new Dictionary<string, KeyChange>(StringComparer.Ordinal);
        foreach (var key in e.ChangedKeys)
        {
            if (key is not null && e.Target.Entries.GetValueOrDefault(key) is { } item && Of(e, item) is { } change) changes.Add(key, change);
        }
        return changes;
    }

    public static IReadOnlyList<DeltaOp> List(YEvent e)
    {
        e.RequireOpen();
        List<DeltaOp> delta = [];
        if (!e.ChangedKeys.Contains(null)) return delta;
        List<Any> inserted = [];
        int retained = 0, deleted = 0;
        for (var item = e.Target.Start; item is not null; item = item.Right)
        {
            if (item.Deleted)
            {
                if (!e.Deletes(item) || e.Adds(item)) continue;
                if (deleted == 0) Flush();
                deleted += item.Length;
            }
            else if (e.Adds(item))
            {
                if (inserted.Count == 0) Flush();
                if (item.Countable) for (var i = 0; i < item.Length; i++) inserted.Add(item.ValueAt(i));
            }
            else
            {
                if (retained == 0) Flush();
                retained += item.Length;
            }
        }
        retained = 0;
        Flush();
        return delta;

        void Flush()
        {
            if (inserted.Count > 0) delta.Add(DeltaOp.OfInsert(Any.FromArray([.. inserted])));
            if (deleted > 0) delta.Add(DeltaOp.OfDelete(deleted));
            if (retained > 0) delta.Add(DeltaOp.OfRetain(retained));
            inserted.Clear();
            (deleted, retained) = (0, 0);
        }
    }

    private static KeyChange? Of(YEvent e, Item item)
    {
        if (!e.Adds(item)) return e.Deletes(item) ? new(KeyAction.Delete, TypeMap.LastValue(item)) : null;
        var previous = item.Left;
        while (previous is not null && e.Adds(previous)) previous = previous.Left;
        var replaced = previous is not null && e.Deletes(previous) ? previous : null;
        if (e.Deletes(item)) return replaced is null ? null : new(KeyAction.Delete, TypeMap.LastValue(replaced));
        return replaced is null ? new(KeyAction.Add, default) : new(KeyAction.Update, TypeMap.LastValue(replaced));
    }
}
