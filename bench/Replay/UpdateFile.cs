using System.Buffers.Binary;

namespace Portal.Replay;

/// <summary>Updates in a row, each behind its length (uint32, little-endian).</summary>
internal static class UpdateFile
{
    public static byte[] ReadAll(Stream input)
    {
        using var memory = new MemoryStream();
        input.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>Cuts the bytes into updates; null and a reason when they do not fit.</summary>
    public static List<ReadOnlyMemory<byte>>? Split(ReadOnlyMemory<byte> bytes, out string error)
    {
        List<ReadOnlyMemory<byte>> updates = [];
        error = "";
        while (bytes.Length > 0)
        {
            if (bytes.Length < sizeof(uint))
            {
                error = $"update {updates.Count}: the file ends inside a length";
                return null;
            }
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span);
            bytes = bytes[sizeof(uint)..];
            if (length > bytes.Length)
            {
                error = $"update {updates.Count}: {length} bytes announced, {bytes.Length} left";
                return null;
            }
            updates.Add(bytes[..(int)length]);
            bytes = bytes[(int)length..];
        }
        return updates;
    }
}
