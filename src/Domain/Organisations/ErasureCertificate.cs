using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Shared;

namespace Portal.Domain.Organisations;

/// <summary>
/// What remains of an erased organisation: that it was erased, when, and how much. No name, no address, no text. Its hash covers every line, so that a copy kept by
/// whoever asked for the erasure can be compared with it.
/// </summary>
public sealed class ErasureCertificate
{
    private ErasureCertificate() { }

    public ErasureCertificate(OrganisationId erased, DateTimeOffset askedAt, DateTimeOffset startedAt, IReadOnlyDictionary<string, int> rows)
    {
        Id = CertificateId.New();
        Erased = erased;
        AskedAt = Kept(askedAt);
        StartedAt = Kept(startedAt);
        Rows = rows;
    }

    public CertificateId Id { get; private set; }
    /// <summary>The number the organisation had; it stands for nothing any more.</summary>
    public OrganisationId Erased { get; private set; }
    public DateTimeOffset AskedAt { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset? ErasedAt { get; private set; }
    /// <summary>Rows erased, by table.</summary>
    public IReadOnlyDictionary<string, int> Rows { get; private set; } = new Dictionary<string, int>();
    public int Files { get; private set; }
    public string Hash { get; private set; } = "";

    public int AllRows => Rows.Values.Sum();

    public void Complete(int files, DateTimeOffset at)
    {
        (Files, ErasedAt) = (files, Kept(at));
        Hash = ComputeHash();
    }

    public bool Holds => ErasedAt is not null && Hash == ComputeHash();

    // Databases keep microseconds: the hash must still hold when the time is read back.
    private static DateTimeOffset Kept(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);

    private string ComputeHash()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Id}\n{Erased}\n{AskedAt:O}\n{StartedAt:O}\n{ErasedAt:O}\n{Files}\n");
        foreach (var (table, rows) in Rows.OrderBy(row => row.Key, StringComparer.Ordinal)) text.Append(CultureInfo.InvariantCulture, $"{table}={rows}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
