namespace Portal.Collaboration;

/// <summary>Applies the deletions of an update.</summary>
internal static class UpdateDeletes
{
    /// <summary>Deletes what is here; answers what is not, or null.</summary>
    public static DeleteSet? Apply(Transaction transaction, DeleteSet deletes)
    {
        DeleteSet? rest = null;
        var store = transaction.Doc.Store;
        foreach (var (client, runs) in deletes.Clients)
        {
            var structs = store.Get(client);
            var state = structs?.State ?? 0;
            foreach (var run in runs)
            {
                if (run.End > state)
                {
                    var from = Math.Max(run.Clock, state);
                    (rest ??= new()).Add(client, from, run.End - from);
                }
                if (run.Clock < state) Delete(transaction, structs!, run);
            }
        }
        return rest;
    }

    private static void Delete(Transaction transaction, ClientStructs structs, DeleteItem run)
    {
        var index = structs.Find(run.Clock);
        if (structs[index] is Item { Deleted: false } first && first.Clock < run.Clock)
        {
            structs.Insert(++index, first.Split(transaction, run.Clock - first.Clock));
        }
        while (index < structs.Count && structs[index].Clock < run.End)
        {
            if (structs[index++] is not Item { Deleted: false } item) continue;
            if (run.End < item.End) structs.Insert(index, item.Split(transaction, run.End - item.Clock));
            item.Delete(transaction);
        }
    }
}
