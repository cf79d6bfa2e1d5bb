using System.Security.Cryptography;

namespace Portal.Authoring.Versions;

/// <summary>
/// Root over leaf digests, in the ordinal order of their keys: a parent is SHA-256 of 0x01 and its two children; a node without a
/// partner goes up as it is. Anyone with the digests, open or not, can compute the root again.
/// </summary>
public static class MerkleTree
{
    /// <param name="digests">Lower-case hexadecimal SHA-256, already in order.</param>
    public static string Root(IEnumerable<string> digests)
    {
        var level = digests.Select(Convert.FromHexString).ToList();
        if (level.Count == 0) return Convert.ToHexStringLower(SHA256.HashData([]));

        while (level.Count > 1)
        {
            var above = new List<byte[]>((level.Count + 1) / 2);
            for (var i = 0; i < level.Count; i += 2)
            {
                above.Add(i + 1 < level.Count ? SHA256.HashData([1, .. level[i], .. level[i + 1]]) : level[i]);
            }
            level = above;
        }
        return Convert.ToHexStringLower(level[0]);
    }
}
