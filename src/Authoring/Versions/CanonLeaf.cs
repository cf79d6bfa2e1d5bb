using System.Security.Cryptography;
using System.Text;

namespace Portal.Authoring.Versions;

/// <summary>
/// One leaf of a version: a section, a record, an attachment, a computed result or the settings, as canonical JSON. The salt keeps the
/// digest of a hidden leaf from being guessed; it is shown together with the leaf, never without.
/// </summary>
/// <param name="Key"><c>settings</c>, <c>section/{id}</c>, <c>record/{id}</c>, <c>attachment/{id}</c>, <c>result/{key}</c>.</param>
public sealed record CanonLeaf(string Key, string Json, string Salt)
{
    /// <summary>SHA-256 of 0x00, the key, 0x00, the salt, 0x00 and the JSON, all in UTF-8; lower-case hexadecimal.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"\0{Key}\0{Salt}\0{Json}")));

    /// <summary>What was typed, without salt: equal content has equal hash in every version of the organisation. Never published.</summary>
    public string Source => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Json)));

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
