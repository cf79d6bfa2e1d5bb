namespace Portal.Collaboration.Tests.Hostile;

/// <summary>Writes updates by hand, right or wrong.</summary>
internal sealed class RawUpdate
{
    public const ulong Eve = 666;
    private readonly ByteWriter _writer = new();

    public static RawUpdate Start => new();

    public byte[] Bytes => _writer.ToArray();

    /// <summary>An unsigned integer.</summary>
    public RawUpdate Uint(params ReadOnlySpan<long> values)
    {
        foreach (var value in values) _writer.WriteVarUint(value);
        return this;
    }

    public RawUpdate Byte(params ReadOnlySpan<int> values)
    {
        foreach (var value in values) _writer.WriteByte(value);
        return this;
    }

    public RawUpdate Raw(ReadOnlySpan<byte> bytes)
    {
        _writer.WriteBytes(bytes);
        return this;
    }

    public RawUpdate Text(string text)
    {
        _writer.WriteVarString(text);
        return this;
    }

    /// <summary>The head of one client's structs.</summary>
    public RawUpdate Structs(long count, long client = (long)Eve, long clock = 0) => Uint(1, count, client, clock);

    /// <summary>The head of an item in a root, without its content.</summary>
    public RawUpdate InRoot(int kind, string root = "text") => Byte(kind).Uint(1).Text(root);

    /// <summary>The head of an item under a key of a root.</summary>
    public RawUpdate UnderKey(int kind, string key = "k", string root = "map") => Byte(kind | 0x20).Uint(1).Text(root).Text(key);

    /// <summary>The head of an item behind another.</summary>
    public RawUpdate After(int kind, long client, long clock) => Byte(kind | 0x80).Uint(client, clock);

    /// <summary>No deletions.</summary>
    public RawUpdate End => Uint(0);

    /// <summary>So many times the same.</summary>
    public RawUpdate Times(int count, Action<RawUpdate> part)
    {
        for (var i = 0; i < count; i++) part(this);
        return this;
    }
}
