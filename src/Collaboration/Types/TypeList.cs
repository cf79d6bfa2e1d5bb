namespace Portal.Collaboration;

/// <summary>The list half of a shared type: reading, inserting and deleting by index.</summary>
internal static class TypeList
{
    public static IEnumerable<Any> Values(AbstractType type)
    {
        for (var item = type.Start; item is not null; item = item.Right)
        {
            if (!item.IsVisible) continue;
            for (var i = 0; i < item.Length; i++) yield return item.ValueAt(i);
        }
    }

    public static IEnumerable<Any> Values(AbstractType type, Snapshot snapshot)
    {
        for (var item = type.Start; item is not null; item = item.Right)
        {
            if (!item.Countable || !snapshot.Shows(item)) continue;
            for (var i = 0; i < item.Length; i++) yield return item.ValueAt(i);
        }
    }

    public static Any Get(AbstractType type, int index)
    {
        var item = type.Start;
        if (ArraySearchMarker.Find(type, index) is { } marker)
        {
            item = marker.Item;
            index -= marker.Index;
        }
        for (; item is not null; item = item.Right)
        {
            if (!item.IsVisible) continue;
            if (index < item.Length) return item.ValueAt(index);
            index -= item.Length;
        }
        return default;
    }

    public static void Insert(Transaction transaction, AbstractType parent, int index, IReadOnlyList<Any> values)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, parent.ListLength);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (index == 0)
        {
            if (parent.SearchMarkers is { } atStart) ArraySearchMarker.Update(atStart, index, values.Count);
            InsertAfter(transaction, parent, null, values);
            return;
        }
        var startIndex = index;
        var item = parent.Start;
        if (ArraySearchMarker.Find(parent, index) is { } marker)
        {
            item = marker.Item;
            index -= marker.Index;
            if (index == 0)
            {
                // Step to the left neighbour, so that there is something to count down.
                item = item.Previous;
                if (item is { IsVisible: true }) index += item.Length;
            }
        }
        for (; item is not null; item = item.Right)
        {
            if (!item.IsVisible) continue;
            if (index <= item.Length)
            {
                if (index < item.Length) transaction.Doc.Store.GetCleanStart(transaction, new(item.Client, item.Clock + index));
                break;
            }
            index -= item.Length;
        }
        if (parent.SearchMarkers is { } markers) ArraySearchMarker.Update(markers, startIndex, values.Count);
        InsertAfter(transaction, parent, item, values);
    }

    public static void Push(Transaction transaction, AbstractType parent, IReadOnlyList<Any> values)
    {
        var item = parent.Start;
        var furthest = 0;
        foreach (var marker in parent.SearchMarkers ?? [])
        {
            if (marker.Index <= furthest) continue;
            furthest = marker.Index;
            item = marker.Item;
        }
        while (item?.Right is { } right) item = right;
        InsertAfter(transaction, parent, item, values);
    }

    public static void InsertAfter(Transaction transaction, AbstractType parent, Item? reference, IReadOnlyList<Any> values)
    {
        var left = reference;
        var right = reference is null ? parent.Start : reference.Right;
        List<Any> plain = [];
        foreach (var value in values)
        {
            if (value.Kind is AnyKind.Undefined or AnyKind.BigInt) throw new ArgumentException("A list takes neither undefined nor a BigInt.", nameof(values));
            if (value.Kind is AnyKind.Bytes or AnyKind.Type or AnyKind.Document)
            {
                FlushPlain();
                Add(ToContent(value), 1);
            }
            else
            {
                plain.Add(value);
            }
        }
        FlushPlain();

        void FlushPlain()
        {
            if (plain.Count == 0) return;
            Add(new ContentAny(plain), plain.Count);
            plain = [];
        }

        void Add(AbstractContent content, int length)
        {
            left = Item.Between(transaction, left, right, parent, null, content, length);
            left.Integrate(transaction, 0);
        }
    }

    /// <summary>The content that carries one value.</summary>
    public static AbstractContent ToContent(Any value) => value.Kind switch
    {
        AnyKind.Bytes => new ContentBinary(value.AsBytes!),
        AnyKind.Document => new ContentDoc(value.AsDocument!),
        AnyKind.Type => value.AsType!.Doc is null
            ? new ContentType(value.AsType!)
            : throw new ArgumentException("A shared type can be inserted once.", nameof(value)),
        _ => new ContentAny(value),
    };

    public static void Delete(Transaction transaction, AbstractType parent, int index, int length)
    {
        if (length == 0) return;
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)index + length, parent.ListLength, nameof(length));
        var (startIndex, startLength) = (index, length);
        var store = transaction.Doc.Store;
        var item = parent.Start;
        if (ArraySearchMarker.Find(parent, index) is { } marker)
        {
            item = marker.Item;
            index -= marker.Index;
        }
        for (; item is not null && index > 0; item = item.Right)
        {
            if (!item.IsVisible) continue;
            if (index < item.Length) store.GetCleanStart(transaction, new(item.Client, item.Clock + index));
            index -= item.Length;
        }
        for (; length > 0 && item is not null; item = item.Right)
        {
            if (item.Deleted) continue;
            if (length < item.Length) store.GetCleanStart(transaction, new(item.Client, item.Clock + length));
            item.Delete(transaction);
            length -= item.Length;
        }
        if (parent.SearchMarkers is { } markers) ArraySearchMarker.Update(markers, startIndex, -startLength + length);
    }
}
