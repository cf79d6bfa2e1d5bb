using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Portal.Collaboration;

namespace Portal.EngineBench;

/// <summary>
/// The same bytes for every engine (peers/trace.mjs lays them out): the updates in order, the state they come to, the SHA-256 of the text,
/// and updates of many client ids.
/// </summary>
internal sealed record Trace(List<byte[]> Updates, byte[] State, string Hash, List<byte[]> ManyFirst, List<byte[]> ManyRest)
{
    public static Trace Open(string folder) => new(
        Split(Path.Combine(folder, "updates.bin")),
        File.ReadAllBytes(Path.Combine(folder, "state.bin")),
        File.ReadAllText(Path.Combine(folder, "text.sha256")).Trim(),
        Split(Path.Combine(folder, "many-first.bin")),
        Split(Path.Combine(folder, "many-rest.bin")));

    /// <summary>A fast engine that gets it wrong is not fast.</summary>
    public void Require(YDoc document)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document.GetText("text").ToString())));
        if (hash != Hash) throw new InvalidOperationException($"The text is not the trace's: {hash}.");
    }

    private static List<byte[]> Split(string file)
    {
        List<byte[]> updates = [];
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(file);
        while (bytes.Length > 0)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes);
            updates.Add(bytes.Slice(sizeof(int), length).ToArray());
            bytes = bytes[(sizeof(int) + length)..];
        }
        return updates;
    }
}
