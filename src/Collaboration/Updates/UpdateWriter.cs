namespace Portal.Collaboration;

/// <summary>Writes structs of a store as an update: highest client first, each from the first struct the receiver lacks.</summary>
internal static class UpdateWriter
{
    /// <summary>What a struct of a much edited text takes, its deletion included: enough that the buffer hardly ever grows.</summary>
    private const int BytesOfAStruct = 32;

    /// <summary>What a transaction changed.</summary>
    public static byte[] Encode(Transaction transaction)
    {
        var writer = new ByteWriter();
        var store = transaction.Doc.Store;
        List<(ulong Client, int Clock)> added = [];
        foreach (var (client, before) in transaction.StatesBefore)
        {
            if (store.GetState(client) > before) added.Add((client, before));
        }
        WriteClients(writer, store, added);
        transaction.DeleteSet.Write(writer);
        return writer.ToArray();
    }

    /// <summary>Everything a receiver with that state vector lacks, and every deletion.</summary>
    public static byte[] Encode(StructStore store, StateVector? target)
    {
        List<(ulong Client, int Clock)> lacking = [];
        var structsToWrite = 0;
        foreach (var (client, structs) in store.Clients)
        {
            var known = target?[client] ?? 0;
            if (structs.State <= known) continue;
            lacking.Add((client, known));
            structsToWrite += known == 0 ? structs.Count : 0;
        }
        var writer = new ByteWriter(256 + (structsToWrite * BytesOfAStruct));
        WriteClients(writer, store, lacking);
        DeleteSet.From(store).Write(writer);
        return writer.ToArray();
    }

    private static void WriteClients(ByteWriter writer, StructStore store, List<(ulong Client, int Clock)> lacking)
    {
        lacking.Sort(static (a, b) => b.Client.CompareTo(a.Client));
        writer.WriteVarUint(lacking.Count);
        foreach (var (client, clock) in lacking)
        {
            var structs = store.Get(client)!;
            var first = structs.Find(clock);
            writer.WriteVarUint(structs.Count - first);
            writer.WriteVarUint(client);
            writer.WriteVarUint(clock);
            structs[first].Write(writer, clock - structs[first].Clock);
            for (var i = first + 1; i < structs.Count; i++) structs[i].Write(writer, 0);
        }
    }
}
