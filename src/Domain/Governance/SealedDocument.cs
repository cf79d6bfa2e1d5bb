using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// A signed document (the délibération scanned with its stamp, a PDF signed with another tool) kept beside an adopted version. Never replaced nor taken away: another one
/// is added after it. Its seal covers the fingerprint of the version, the digest of the file and the seal before it, so that a document changed or taken out shows.
/// </summary>
public sealed class SealedDocument : IOwnedByOrganisation
{
    /// <summary>Documents one version may have.</summary>
    public const int Most = 20;

    private SealedDocument() { }

    /// <param name="previous">The document sealed just before beside the same version.</param>
    public SealedDocument(PlanVersion version, SealedDocument? previous, string fileName, StoredFile file, PersonId sealedBy, string sealedByName, DateTimeOffset at)
    {
        OrganisationId = version.OrganisationId;
        Id = SealedDocumentId.New();
        PlanId = version.PlanId;
        DeliverableId = version.DeliverableId;
        VersionId = version.Id;
        Fingerprint = version.Fingerprint;
        Number = (previous?.Number ?? 0) + 1;
        FileName = fileName;
        Size = file.Size;
        Sha256 = file.Sha256;
        BlobReference = file.BlobReference;
        SealedBy = sealedBy;
        SealedByName = sealedByName;
        // Databases keep microseconds: the seal must still hold when the time is read back.
        At = new DateTimeOffset(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        PreviousSeal = previous?.Seal ?? "";
        Seal = ComputeSeal();
    }

    public OrganisationId OrganisationId { get; private set; }
    public SealedDocumentId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    public VersionId VersionId { get; private set; }
    /// <summary>Fingerprint of the version as it was when the document was sealed.</summary>
    public string Fingerprint { get; private set; } = "";
    /// <summary>Its place among those of the version, from 1.</summary>
    public int Number { get; private set; }
    public string FileName { get; private set; } = "";
    public long Size { get; private set; }
    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";
    public string BlobReference { get; private set; } = "";
    public PersonId SealedBy { get; private set; }
    public string SealedByName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }
    public string PreviousSeal { get; private set; } = "";
    public string Seal { get; private set; } = "";

    /// <summary>Whether the line still says what was sealed, after the one before it and about that version.</summary>
    public bool Follows(SealedDocument? previous, PlanVersion version) =>
        Number == (previous?.Number ?? 0) + 1 && PreviousSeal == (previous?.Seal ?? "") && Fingerprint == version.Fingerprint && Seal == ComputeSeal();

    // Each part carries its length, so that no two different lines read the same.
    private string ComputeSeal()
    {
        var text = new StringBuilder();
        foreach (var part in (string[])
        [
            PreviousSeal, OrganisationId.ToString(), VersionId.ToString(), Fingerprint, Number.ToString(CultureInfo.InvariantCulture), FileName, Size.ToString(CultureInfo.InvariantCulture),
            Sha256, SealedBy.ToString(), SealedByName, At.UtcTicks.ToString(CultureInfo.InvariantCulture),
        ])
        {
            text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
