namespace Portal.Collaboration;

/// <summary>
/// Format marks that say nothing any more are deleted: after a deletion, and after a peer's update that may have doubled them.
/// </summary>
internal static class FormattingCleanup
{
    /// <summary>
    /// Cleans the run of marks and tombstones that starts at <paramref name="start"/>; <paramref name="current"/> is a place in it.
    /// </summary>
    public static void Gap(Transaction transaction, Item start, Item? current, FormatMap startFormats, FormatMap currentFormats)
    {
        Item? end = start;
        var lastOfKey = new Dictionary<string, ContentFormat>(StringComparer.Ordinal);
        while (end is not null && !end.IsVisible)
        {
            if (!end.Deleted && end.Content is ContentFormat format) lastOfKey[format.Key] = format;
            end = end.Right;
        }
        var reachedCurrent = false;
        for (Item? item = start; !ReferenceEquals(item, end); item = item!.Right)
        {
            if (ReferenceEquals(current, item)) reachedCurrent = true;
            if (item!.Deleted || item.Content is not ContentFormat format) continue;
            var before = startFormats.OrNull(format.Key);
            // Yjs compares these with ===, not flat.
            if (!ReferenceEquals(lastOfKey.GetValueOrDefault(format.Key), format) || Any.StrictEquals(before, format.Value))
            {
                item.Delete(transaction);
                if (!reachedCurrent && Any.StrictEquals(currentFormats.OrNull(format.Key), format.Value) && !Any.StrictEquals(before, format.Value))
                {
                    if (before.IsNull) currentFormats.Remove(format.Key);
                    else currentFormats.Set(format.Key, before);
                }
            }
            if (!reachedCurrent && !item.Deleted) currentFormats.Apply(format);
        }
    }

    /// <summary>Looks, after a peer's transaction, at every formatted text it touched.</summary>
    public static void AfterTransaction(Transaction transaction)
    {
        var store = transaction.Doc.Store;
        HashSet<AbstractType> texts = [];
        foreach (var (client, before) in transaction.StatesBefore)
        {
            var structs = store.Get(client)!;
            if (structs.State == before) continue;
            for (var i = structs.FindCleanStart(transaction, before); i < structs.Count; i++)
            {
                if (structs[i] is Item { Deleted: false, Content: ContentFormat } item) texts.Add(item.ParentType);
            }
        }
        transaction.Doc.Transact(cleanup =>
        {
            CleanAroundDeleted(transaction, cleanup, texts);
            foreach (var text in texts) CleanText(cleanup, text);
        });
    }

    private static void CleanAroundDeleted(Transaction transaction, Transaction cleanup, HashSet<AbstractType> texts)
    {
        foreach (var (client, runs) in transaction.DeleteSet.Clients)
        {
            if (transaction.Doc.Store.Get(client) is not { } structs) continue;
            foreach (var run in runs)
            {
                if (run.Clock >= structs.State) break;
                for (var i = structs.FindCleanStart(transaction, run.Clock); i < structs.Count && structs[i].Clock < run.End; i++)
                {
                    if (run.End < structs[i].End) structs.FindCleanStart(transaction, run.End);
                    if (structs[i] is not Item item || !item.ParentType.HasFormatting || texts.Contains(item.ParentType)) continue;
                    if (item.Content is ContentFormat) texts.Add(item.ParentType);
                    else CleanWithoutContext(cleanup, item);
                }
            }
        }
    }

    /// <summary>Of several marks of one key in a gap only the last one counts.</summary>
    private static void CleanWithoutContext(Transaction transaction, Item start)
    {
        var item = start;
        while (item.Right is { IsVisible: false } right) item = right;
        HashSet<string> keys = new(StringComparer.Ordinal);
        for (Item? other = item; other is { IsVisible: false }; other = other.Left)
        {
            if (!other.Deleted && other.Content is ContentFormat format && !keys.Add(format.Key)) other.Delete(transaction);
        }
    }

    private static void CleanText(Transaction transaction, AbstractType text)
    {
        var start = text.Start;
        var startFormats = new FormatMap();
        var formats = new FormatMap();
        for (var item = text.Start; item is not null; item = item.Right)
        {
            if (item.Deleted) continue;
            if (item.Content is ContentFormat format)
            {
                formats.Apply(format);
                continue;
            }
            Gap(transaction, start!, item, startFormats, formats);
            startFormats = formats.Copy();
            start = item;
        }
    }
}
