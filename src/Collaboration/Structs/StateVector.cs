using System.Collections;

namespace Portal.Collaboration;

/// <summary>How much of each client is known: for each, the first clock that is not.</summary>
public sealed class StateVector : IEnumerable<KeyValuePair<ulong, int>>
{
    private readonly Dictionary<ulong, int> _clocks = [];

    /// <summary>How many clients are known.</summary>
    public int Count => _clocks.Count;

    /// <summary>The first unknown clock of a client; 0 when nothing of it is known.</summary>
    public int this[ulong client] => _clocks.GetValueOrDefault(client);

    /// <summary>Whether anything is said about the client.</summary>
    public bool Contains(ulong client) => _clocks.ContainsKey(client);

    /// <summary>Encodes the vector as Yjs does: highest client first.</summary>
    public byte[] Encode()
    {
        var writer = new ByteWriter();
        Write(writer);
        return writer.ToArray();
    }

    /// <summary>Reads a vector a peer sent.</summary>
    /// <param name="bytes">The peer's bytes.</param>
    /// <param name="vector">The vector, when they are one.</param>
    /// <param name="error">Why they are not.</param>
    /// <param name="maximumClients">More clients than this are refused.</param>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out StateVector vector, out string error, int maximumClients = 100_000)
    {
        var reader = new ByteReader(bytes);
        vector = Read(ref reader, maximumClients);
        if (reader.Remaining > 0 && !reader.Failed) reader.Fail("bytes follow the state vector");
        error = reader.Error ?? "";
        return !reader.Failed;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<ulong, int>> GetEnumerator() => _clocks.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Set(ulong client, int clock) => _clocks[client] = clock;

    internal static StateVector Read(ref ByteReader reader, int maximumClients)
    {
        var vector = new StateVector();
        var clients = reader.ReadVarUint();
        if (clients > maximumClients || clients > reader.Remaining / 2) reader.Fail("the state vector counts more clients than it can hold");
        for (; clients > 0 && !reader.Failed; clients--)
        {
            var client = (ulong)reader.ReadVarUint();
            // A clock beyond what this engine holds only says that the peer lacks nothing of that client.
            vector.Set(client, (int)Math.Min(reader.ReadVarUint(), int.MaxValue));
        }
        return vector;
    }

    internal void Write(ByteWriter writer)
    {
        writer.WriteVarUint(_clocks.Count);
        foreach (var (client, clock) in _clocks.OrderByDescending(entry => entry.Key))
        {
            writer.WriteVarUint(client);
            writer.WriteVarUint(clock);
        }
    }
}
