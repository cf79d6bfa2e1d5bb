using System.Security.Cryptography;
using System.Text;

namespace Portal.Domain.Organisations;

/// <summary>
/// A secret sent by mail once and stored only as its SHA-256: who reads the database cannot use it. Long random tokens need no
/// salt; six-digit codes are salted with what they open, live fifteen minutes and allow few tries.
/// </summary>
public static class Secret
{
    private const int TokenBytes = 32;

    public static string NewToken() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(TokenBytes)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static string NewCode() => RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);

    public static byte[] Hash(string secret, string salt = "") => SHA256.HashData(Encoding.UTF8.GetBytes(salt + "\n" + secret));

    public static bool Matches(byte[] hash, string secret, string salt = "") => CryptographicOperations.FixedTimeEquals(hash, Hash(secret, salt));
}
