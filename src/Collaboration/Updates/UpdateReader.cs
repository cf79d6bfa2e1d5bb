namespace Portal.Collaboration;

/// <summary>Reads updates from bytes nobody vouches for.</summary>
public static class UpdateReader
{
    /// <summary>
    /// Reads an update (format v1). Bytes that are not one, or that exceed the limits, are refused before anything is allocated for them.
    /// </summary>
    /// <param name="bytes">The peer's bytes; they must not change afterwards.</param>
    /// <param name="limits">How much the update may ask for.</param>
    /// <param name="update">The update, when it is one.</param>
    /// <param name="error">Why it is refused, for logs.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, DecodeLimits limits, out ParsedUpdate update, out string error)
    {
        ArgumentNullException.ThrowIfNull(limits);
        update = null!;
        if (bytes.Length > limits.MaximumBytes)
        {
            error = $"the update has {bytes.Length} bytes, {limits.MaximumBytes} are allowed";
            return false;
        }
        if (new UpdateValidator(bytes.Span, limits).FindFault() is { } fault)
        {
            error = fault;
            return false;
        }
        error = "";
        update = ReadValid(bytes);
        return true;
    }

    /// <summary>Reads an update this product trusts; bytes that are none are an error of ours.</summary>
    internal static ParsedUpdate Read(ReadOnlyMemory<byte> bytes) =>
        TryRead(bytes, DecodeLimits.Trusted, out var update, out var error) ? update : throw new MalformedUpdateException(error);

    private static ParsedUpdate ReadValid(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(bytes.Span);
        var refs = new ClientRefs[reader.ReadVarUint()];
        Provenance? latest = null;
        for (var r = 0; r < refs.Length; r++)
        {
            var structs = new AbstractStruct[reader.ReadVarUint()];
            var client = (ulong)reader.ReadVarUint();
            var clock = (int)reader.ReadVarUint();
            for (var i = 0; i < structs.Length; i++)
            {
                structs[i] = StructReader.Read(ref reader, client, clock, ref latest);
                clock = structs[i].End;
            }
            refs[r] = new(client, structs);
        }
        return new(bytes, refs, DeleteSet.Read(ref reader));
    }
}
