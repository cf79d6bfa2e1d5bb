namespace Portal.Collaboration;

/// <summary>
/// A moment of a document: what was known and what of it was deleted. Reading the past needs a document that collects nothing.
/// </summary>
public sealed class Snapshot
{
    internal Snapshot(DeleteSet deletes, StateVector stateVector)
    {
        Deletes = deletes;
        StateVector = stateVector;
    }

    /// <summary>What was known.</summary>
    public StateVector StateVector { get; }
    internal DeleteSet Deletes { get; }

    /// <summary>The document as it is now.</summary>
    public static Snapshot Of(YDoc doc)
    {
        ArgumentNullException.ThrowIfNull(doc);
        return new(DeleteSet.From(doc.Store), doc.StateVector);
    }

    /// <summary>Encodes the snapshot as Yjs does.</summary>
    public byte[] Encode()
    {
        var writer = new ByteWriter();
        Deletes.Write(writer);
        StateVector.Write(writer);
        return writer.ToArray();
    }

    /// <summary>Reads an encoded snapshot.</summary>
    public static bool TryDecode(ReadOnlyMemory<byte> bytes, DecodeLimits limits, out Snapshot snapshot, out string error)
    {
        ArgumentNullException.ThrowIfNull(limits);
        snapshot = null!;
        error = "";
        if (bytes.Length > limits.MaximumBytes)
        {
            error = "the snapshot is too large";
            return false;
        }
        if (!DeleteSetReader.TryRead(bytes.Span, limits, out var deletes, out var read, out error)) return false;
        if (!StateVector.TryDecode(bytes.Span[read..], out var vector, out error, limits.MaximumClients)) return false;
        snapshot = new(deletes, vector);
        return true;
    }

    /// <summary>The document of that moment, as a new document.</summary>
    public YDoc Restore(YDoc doc, ulong clientId)
    {
        ArgumentNullException.ThrowIfNull(doc);
        if (doc.CollectsGarbage) throw new InvalidOperationException("A document that collects garbage has no past.");
        var restored = new YDoc(clientId);
        Updates.Apply(restored, EncodeUntil(doc), "snapshot");
        return restored;
    }

    /// <summary>Whether everything an update says was known.</summary>
    public bool Contains(ReadOnlyMemory<byte> update)
    {
        var parsed = UpdateReader.Read(update);
        if (parsed.Refs.Any(refs => refs.Structs.Any(held => held.End > StateVector[held.Client]))) return false;
        return Deletes.ContentEquals(DeleteSet.Merge([Deletes, parsed.DeleteSet]));
    }

    /// <summary>Whether two snapshots are of the same moment.</summary>
    public bool ContentEquals(Snapshot other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Deletes.ContentEquals(other.Deletes)
            && StateVector.Count == other.StateVector.Count
            && StateVector.All(entry => other.StateVector.Contains(entry.Key) && other.StateVector[entry.Key] == entry.Value);
    }

    internal bool Shows(Item item) => StateVector[item.Client] > item.Clock && !Deletes.Contains(item.Id);

    /// <summary>Splits items where this snapshot cuts them.</summary>
    internal void SplitStructs(Transaction transaction)
    {
        var store = transaction.Doc.Store;
        foreach (var (client, clock) in StateVector)
        {
            if (clock < store.GetState(client)) store.GetCleanStart(transaction, new(client, clock));
        }
        foreach (var (client, runs) in Deletes.Clients)
        {
            if (store.Get(client) is not { } structs) continue;
            foreach (var run in runs)
            {
                if (run.Clock < structs.State) structs.FindCleanStart(transaction, run.Clock);
                if (run.End < structs.State) structs.FindCleanStart(transaction, run.End);
            }
        }
    }

    private byte[] EncodeUntil(YDoc doc)
    {
        var writer = new LazyStructWriter();
        doc.Transact(transaction =>
        {
            foreach (var (client, clock) in StateVector)
            {
                if (clock == 0 || doc.Store.Get(client) is not { } structs) continue;
                if (clock < structs.State) structs.FindCleanStart(transaction, clock);
                for (var i = 0; i < structs.Count && structs[i].Clock < clock; i++) writer.Write(structs[i], 0);
            }
        });
        return writer.Finish(Deletes);
    }
}
