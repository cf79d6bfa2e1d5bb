namespace Portal.Collaboration;

/// <summary>
/// Merges updates without a document. The readers stand sorted by what they offer next, the one to take at the end. Few readers are sorted
/// as V8 sorts them: Yjs's comparison contradicts itself when one update holds an element and another only its collected remains, and
/// which of them is written then depends on the steps of the sort.
/// </summary>
internal sealed class UpdateMerge
{
    private const int Few = 64;
    private readonly LazyStructWriter _writer = new();
    private readonly List<LazyStructReader> _readers;
    private AbstractStruct? _current;

    private UpdateMerge(List<LazyStructReader> readers) => _readers = readers;

    public static byte[] Merge(IReadOnlyList<ReadOnlyMemory<byte>> updates)
    {
        if (updates.Count == 1) return updates[0].ToArray();
        // A log of typed keys needs nothing of what follows.
        if (UpdateConcatenation.TryMerge(updates, out var joined)) return joined;
        var parsed = updates.Select(UpdateReader.Read).ToList();
        var deletes = DeleteSet.Merge(parsed.Select(update => update.DeleteSet));
        // Stable, and reversed: taking the first means removing the last.
        var readers = parsed.Select(update => new LazyStructReader(update, filtersSkips: true)).Where(reader => reader.Current is not null).ToList();
        if (readers.Count >= Few) readers = [.. readers.Order(Comparer<LazyStructReader>.Create(Compare))];
        readers.Reverse();
        return new UpdateMerge(readers).Run(deletes);
    }

    internal static byte[] Merge(IReadOnlyList<byte[]> updates) => Merge(updates.Select(update => (ReadOnlyMemory<byte>)update).ToList());

    private static int Compare(LazyStructReader a, LazyStructReader b)
    {
        var (left, right) = (a.Current!, b.Current!);
        return left.Client != right.Client ? right.Client.CompareTo(left.Client) : left.Clock.CompareTo(right.Clock);
    }

    private static int CompareAsYjs(LazyStructReader a, LazyStructReader b)
    {
        var order = Compare(a, b);
        return order != 0 || a.Current!.GetType() == b.Current!.GetType() ? order : -1;
    }

    private byte[] Run(DeleteSet deletes)
    {
        while (_readers.Count >= Few)
        {
            var reader = _readers[^1];
            _readers.RemoveAt(_readers.Count - 1);
            Take(reader);
            if (reader.Current is not null) _readers.Insert(PlaceOf(reader), reader);
        }
        _readers.Reverse();
        while (_readers.Count > 0)
        {
            ShortSort.Sort(_readers, CompareAsYjs);
            Take(_readers[0]);
            _readers.RemoveAll(reader => reader.Current is null);
        }
        if (_current is not null) _writer.Write(_current, 0);
        return _writer.Finish(deletes);
    }

    /// <summary>Where a reader belongs that stood first: before those equal to it, that is behind them in the reversed order.</summary>
    private int PlaceOf(LazyStructReader reader)
    {
        var (low, high) = (0, _readers.Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (Compare(_readers[middle], reader) >= 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private void Take(LazyStructReader reader)
    {
        var client = reader.Current!.Client;
        if (_current is null)
        {
            _current = reader.Current;
            reader.Next();
        }
        else if (!TryAppend(reader, client))
        {
            return;
        }
        for (var next = reader.Current; next is not null && next.Client == client && next.Clock == _current!.End && next is not Skip; next = reader.Next())
        {
            _writer.Write(_current, 0);
            _current = next;
        }
    }

    /// <summary>False when the readers must be sorted again first.</summary>
    private bool TryAppend(LazyStructReader reader, ulong client)
    {
        var current = _current!;
        var next = reader.Current;
        var skipped = false;
        // Step over what has been written already.
        while (next is not null && next.End <= current.End && next.Client >= current.Client)
        {
            next = reader.Next();
            skipped = true;
        }
        if (next is null || next.Client != client || (skipped && next.Clock > current.End)) return false;
        if (client != current.Client)
        {
            _writer.Write(current, 0);
            _current = next;
            reader.Next();
        }
        else if (current.End < next.Clock)
        {
            if (current is Skip)
            {
                current.Length = next.End - current.Clock;
            }
            else
            {
                _writer.Write(current, 0);
                _current = new Skip(client, current.End, next.Clock - current.End);
            }
        }
        else
        {
            var overlap = current.End - next.Clock;
            if (overlap > 0)
            {
                if (current is Skip) current.Length -= overlap;
                else next = Slice(next, overlap);
            }
            if (!current.MergeWith(next))
            {
                _writer.Write(current, 0);
                _current = next;
                reader.Next();
            }
        }
        return true;
    }

    private static AbstractStruct Slice(AbstractStruct whole, int offset)
    {
        var (client, clock, length) = (whole.Client, whole.Clock + offset, whole.Length - offset);
        return whole switch
        {
            Item item => item.Rest(offset),
            GC => new GC(client, clock, length),
            _ => new Skip(client, clock, length),
        };
    }
}
