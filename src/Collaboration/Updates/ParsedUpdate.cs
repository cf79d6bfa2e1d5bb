namespace Portal.Collaboration;

/// <summary>A well-formed update, read but not applied. It can be analysed any number of times and integrated once.</summary>
public sealed class ParsedUpdate
{
    /// <summary>Up to so many clients are looked through one after the other.</summary>
    private const int Few = 8;

    private readonly ClientRefs[] _refs;
    private Dictionary<ulong, ClientRefs>? _byClient;

    internal ParsedUpdate(ReadOnlyMemory<byte> bytes, ClientRefs[] refs, DeleteSet deleteSet)
    {
        Bytes = bytes;
        _refs = refs;
        DeleteSet = deleteSet;
    }

    /// <summary>The bytes it was read from.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The clients it holds structs of.</summary>
    public IReadOnlyCollection<ulong> Clients => [.. _refs.Select(refs => refs.Client)];

    /// <summary>Whether it was integrated: its structs then belong to a document.</summary>
    public bool IsConsumed { get; private set; }

    /// <summary>The structs by client, in the order they were written.</summary>
    internal ClientRefs[] Refs => _refs;
    internal DeleteSet DeleteSet { get; }

    internal ClientRefs? RefsOf(ulong client)
    {
        if (_refs.Length > Few) return (_byClient ??= _refs.ToDictionary(refs => refs.Client)).GetValueOrDefault(client);
        foreach (var refs in _refs)
        {
            if (refs.Client == client) return refs;
        }
        return null;
    }

    internal void Consume()
    {
        if (IsConsumed) throw new InvalidOperationException("An update can be integrated once; read it again.");
        IsConsumed = true;
    }
}
