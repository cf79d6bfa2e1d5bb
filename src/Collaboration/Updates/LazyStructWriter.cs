namespace Portal.Collaboration;

/// <summary>Writes structs whose number is known only at the end: each client's part is kept until it is complete.</summary>
internal sealed class LazyStructWriter
{
    private readonly List<(int Written, byte[] Bytes)> _parts = [];
    private readonly ByteWriter _part = new();
    private ulong _client;
    private int _written;

    public void Write(AbstractStruct added, int offset)
    {
        if (_written > 0 && _client != added.Client) Flush();
        if (_written == 0)
        {
            _client = added.Client;
            _part.WriteVarUint(added.Client);
            _part.WriteVarUint(added.Clock + offset);
        }
        added.Write(_part, offset);
        _written++;
    }

    public byte[] Finish(DeleteSet deletes)
    {
        Flush();
        var writer = new ByteWriter(_parts.Sum(part => part.Bytes.Length) + 256);
        writer.WriteVarUint(_parts.Count);
        foreach (var (written, bytes) in _parts)
        {
            writer.WriteVarUint(written);
            writer.WriteBytes(bytes);
        }
        deletes.Write(writer);
        return writer.ToArray();
    }

    private void Flush()
    {
        if (_written == 0) return;
        _parts.Add((_written, _part.ToArray()));
        _part.Clear();
        _written = 0;
    }
}
