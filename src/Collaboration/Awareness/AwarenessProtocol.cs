using System.Text.Unicode;

namespace Portal.Collaboration;

/// <summary>The y-protocols awareness message: a list of clients, each with a clock and a JSON text.</summary>
public static class AwarenessProtocol
{
    /// <summary>Encodes statements.</summary>
    public static byte[] Encode(IReadOnlyCollection<AwarenessState> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        var writer = new ByteWriter();
        writer.WriteVarUint(states.Count);
        foreach (var state in states)
        {
            writer.WriteVarUint(state.Client);
            writer.WriteVarUint(state.Clock);
            writer.WriteVarString(state.State);
        }
        return writer.ToArray();
    }

    /// <summary>Reads a message a peer sent; each statement is checked to be JSON.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, AwarenessLimits limits, out IReadOnlyList<AwarenessState> states, out string error)
    {
        ArgumentNullException.ThrowIfNull(limits);
        states = [];
        if (bytes.Length > limits.MaximumBytes)
        {
            error = "the message is too large";
            return false;
        }
        var reader = new ByteReader(bytes);
        var clients = reader.ReadVarUint();
        if (clients > limits.MaximumClients || clients > reader.Remaining / 3) reader.Fail("there are too many clients");
        List<AwarenessState> read = [];
        var values = limits.MaximumValues;
        for (; clients > 0 && !reader.Failed; clients--)
        {
            var (client, clock) = (reader.ReadVarUint(), reader.ReadVarUint());
            if (clock > int.MaxValue) reader.Fail("a clock is out of range");
            var text = reader.ReadVarBytes();
            if (text.Length > limits.MaximumStateBytes) reader.Fail("a statement is too long");
            else if (!Utf8.IsValid(text) || !JsonText.IsValid(text, ref values)) reader.Fail("a statement is not JSON");
            else read.Add(new((ulong)client, (int)clock, System.Text.Encoding.UTF8.GetString(text)));
        }
        if (reader.Remaining > 0 && !reader.Failed) reader.Fail("bytes follow the message");
        error = reader.Error ?? "";
        if (!reader.Failed) states = read;
        return !reader.Failed;
    }
}
