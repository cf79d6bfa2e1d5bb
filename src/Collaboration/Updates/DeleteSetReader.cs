namespace Portal.Collaboration;

/// <summary>Reads a delete set that stands alone, with all its checks.</summary>
internal static class DeleteSetReader
{
    public static bool TryRead(ReadOnlySpan<byte> bytes, DecodeLimits limits, out DeleteSet deletes, out int read, out string error)
    {
        var reader = new ByteReader(bytes);
        deletes = new();
        var clients = reader.ReadVarUint();
        if (clients > limits.MaximumClients || clients > reader.Remaining / 2) reader.Fail("there are too many clients");
        for (; clients > 0 && !reader.Failed; clients--)
        {
            var client = (ulong)reader.ReadVarUint();
            var runs = reader.ReadVarUint();
            if (runs > limits.MaximumDeletes || runs > reader.Remaining / 2) reader.Fail("there are too many deletions");
            for (; runs > 0 && !reader.Failed; runs--)
            {
                var (clock, length) = (reader.ReadVarUint(), reader.ReadVarUint());
                if (length == 0 || clock + length > int.MaxValue) reader.Fail("a deletion is empty or beyond any document");
                else deletes.Add(client, (int)clock, (int)length);
            }
        }
        read = reader.Position;
        error = reader.Error ?? "";
        if (!reader.Failed) deletes.SortAndMerge();
        return !reader.Failed;
    }
}
