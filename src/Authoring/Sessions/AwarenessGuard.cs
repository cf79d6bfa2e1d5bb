using System.Text;
using Portal.Collaboration;

namespace Portal.Authoring.Sessions;

/// <summary>
/// Reads just enough of an awareness message (y-protocols: count, then client, clock and JSON for each) to see that it
/// speaks of its sender and of nobody else.
/// </summary>
internal static class AwarenessGuard
{
    /// <summary>Whether it is a message about one client at all.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> update, int maximumBytes) => update.Length <= maximumBytes && TryRead(update, out _, out _);

    public static bool IsOwn(ReadOnlySpan<byte> update, ulong clientId) => TryRead(update, out var client, out _) && client == clientId;

    /// <summary>The message that takes a person's cursor away, as their own client would have sent it; null when they never showed one.</summary>
    public static byte[]? Farewell(byte[]? last)
    {
        if (last is null || !TryRead(last, out var client, out var clock)) return null;
        List<byte> message = [1];
        WriteVarUint(message, client);
        WriteVarUint(message, clock + 1);
        WriteVarUint(message, 4);
        message.AddRange(Encoding.UTF8.GetBytes("null"));
        return [.. message];
    }

    private static bool TryRead(ReadOnlySpan<byte> update, out ulong client, out ulong clock)
    {
        client = clock = 0;
        return TryVarUint(ref update, out var count) && count == 1
            && TryVarUint(ref update, out client) && TryVarUint(ref update, out clock)
            && TryVarUint(ref update, out var length) && (ulong)update.Length == length;
    }

    private static bool TryVarUint(ref ReadOnlySpan<byte> bytes, out ulong value)
    {
        value = 0;
        for (var shift = 0; shift < 56; shift += 7)
        {
            if (bytes.IsEmpty) return false;
            var part = bytes[0];
            bytes = bytes[1..];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80) return true;
        }
        return false;
    }

    private static void WriteVarUint(List<byte> bytes, ulong value)
    {
        for (; value > 0x7F; value >>= 7) bytes.Add((byte)(0x80 | (value & 0x7F)));
        bytes.Add((byte)value);
    }
}
