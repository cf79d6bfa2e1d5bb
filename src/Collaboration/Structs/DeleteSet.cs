using System.Runtime.InteropServices;

namespace Portal.Collaboration;

/// <summary>
/// Which elements are deleted: runs of clocks by client. Nothing keeps one for good; it is made when needed, from a transaction,
/// from an update or from the store.
/// </summary>
internal sealed class DeleteSet
{
    private static readonly Dictionary<ulong, List<DeleteItem>> None = [];
    private Dictionary<ulong, List<DeleteItem>>? _clients;

    /// <summary>The runs by client, to be read only: sets that stay empty share one.</summary>
    public Dictionary<ulong, List<DeleteItem>> Clients => _clients ?? None;
    public bool IsEmpty => _clients is null;

    public void Add(ulong client, int clock, int length)
    {
        ref var runs = ref CollectionsMarshal.GetValueRefOrAddDefault(_clients ??= [], client, out _);
        (runs ??= []).Add(new(clock, length));
    }

    /// <summary>Whether a clock is in the set; the set must be sorted.</summary>
    public bool Contains(ID id) => Clients.TryGetValue(id.Client, out var runs) && Find(runs, id.Clock) >= 0;

    private static int Find(List<DeleteItem> runs, int clock)
    {
        var (left, right) = (0, runs.Count - 1);
        while (left <= right)
        {
            var middle = (left + right) >> 1;
            if (runs[middle].Clock > clock) right = middle - 1;
            else if (clock < runs[middle].End) return middle;
            else left = middle + 1;
        }
        return -1;
    }

    public void SortAndMerge()
    {
        foreach (var runs in Clients.Values)
        {
            if (runs.Count < 2) continue;
            // A stable order is not needed: runs that start together are merged whatever their order.
            if (!IsSorted(runs)) runs.Sort(static (a, b) => a.Clock.CompareTo(b.Clock));
            var last = 0;
            for (var i = 1; i < runs.Count; i++)
            {
                if (runs[last].End >= runs[i].Clock) runs[last] = new(runs[last].Clock, Math.Max(runs[last].End, runs[i].End) - runs[last].Clock);
                else runs[++last] = runs[i];
            }
            runs.RemoveRange(last + 1, runs.Count - last - 1);
        }
    }

    /// <summary>Whole documents come sorted already.</summary>
    private static bool IsSorted(List<DeleteItem> runs)
    {
        for (var i = 1; i < runs.Count; i++)
        {
            if (runs[i - 1].Clock > runs[i].Clock) return false;
        }
        return true;
    }

    public static DeleteSet Merge(IEnumerable<DeleteSet> sets)
    {
        var merged = new DeleteSet();
        foreach (var set in sets)
        {
            foreach (var (client, runs) in set.Clients)
            {
                if (merged.Clients.TryGetValue(client, out var mine)) mine.AddRange(runs);
                else (merged._clients ??= []).Add(client, [.. runs]);
            }
        }
        merged.SortAndMerge();
        return merged;
    }

    public static DeleteSet From(StructStore store)
    {
        var set = new DeleteSet();
        foreach (var (client, structs) in store.Clients)
        {
            List<DeleteItem>? runs = null;
            var all = structs.Structs;
            for (var i = 0; i < all.Length; i++)
            {
                if (!all[i].Deleted) continue;
                var start = all[i].Clock;
                while (i + 1 < all.Length && all[i + 1].Deleted) i++;
                (runs ??= []).Add(new(start, all[i].End - start));
            }
            if (runs is not null) (set._clients ??= []).Add(client, runs);
        }
        return set;
    }

    public void Write(ByteWriter writer)
    {
        writer.WriteVarUint(Clients.Count);
        if (Clients.Count == 0) return;
        foreach (var client in Clients.Keys.OrderDescending())
        {
            var runs = Clients[client];
            writer.WriteVarUint(client);
            writer.WriteVarUint(runs.Count);
            foreach (var run in runs)
            {
                writer.WriteVarUint(run.Clock);
                writer.WriteVarUint(run.Length);
            }
        }
    }

    /// <summary>Reads a set whose counts <see cref="UpdateValidator"/> has checked.</summary>
    public static DeleteSet Read(ref ByteReader reader)
    {
        var set = new DeleteSet();
        set.Append(ref reader);
        return set;
    }

    /// <summary>Adds the runs of a set whose counts <see cref="UpdateValidator"/> has checked; the whole is then to be sorted again.</summary>
    public void Append(ref ByteReader reader)
    {
        for (var clients = reader.ReadVarUint(); clients > 0 && !reader.Failed; clients--)
        {
            var client = (ulong)reader.ReadVarUint();
            for (var runs = reader.ReadVarUint(); runs > 0 && !reader.Failed; runs--)
            {
                var clock = (int)reader.ReadVarUint();
                Add(client, clock, (int)reader.ReadVarUint());
            }
        }
    }

    public bool ContentEquals(DeleteSet other) =>
        Clients.Count == other.Clients.Count
        && Clients.All(entry => other.Clients.TryGetValue(entry.Key, out var runs) && runs.SequenceEqual(entry.Value));
}
