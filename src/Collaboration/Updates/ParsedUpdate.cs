namespace Portal.Collaboration;

/// <summary>A well-formed update, read but not applied. It can be analysed any number of times and integrated once.</summary>
public sealed class ParsedUpdate
{
    private readonly Dictionary<ulong, ClientRefs> _refs;

    internal ParsedUpdate(ReadOnlyMemory<byte> bytes, Dictionary<ulong, ClientRefs> refs, DeleteSet deleteSet)
    {
        Bytes = bytes;
        _refs = refs;
        DeleteSet = deleteSet;
    }

    /// <summary>The bytes it was read from.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The clients it holds structs of.</summary>
    public IReadOnlyCollection<ulong> Clients => _refs.Keys;

    /// <summary>Whether it was integrated: its structs then belong to a document.</summary>
    public bool IsConsumed { get; private set; }

    internal IReadOnlyDictionary<ulong, ClientRefs> Refs => _refs;
    internal DeleteSet DeleteSet { get; }

    internal Dictionary<ulong, ClientRefs> Consume()
    {
        if (IsConsumed) throw new InvalidOperationException("An update can be integrated once; read it again.");
        IsConsumed = true;
        return _refs;
    }
}
