using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>A file of a plan or of one of its sections or records. Bytes are in the blob store; removing hides it, versions keep it.</summary>
public sealed class Attachment : IOwnedByOrganisation
{
    public const int FileNameLength = 200;

    private Attachment() { }

    public Attachment(OrganisationId organisationId, AttachmentId id, PlanId planId, string fileName, StoredFile file, PersonId uploadedBy, DateTimeOffset uploadedAt)
    {
        Rule.Require(file.Size > 0, PlanRules.FileIsNotEmpty);
        OrganisationId = organisationId;
        Id = id;
        PlanId = planId;
        ContentType = file.ContentType;
        Size = file.Size;
        Sha256 = file.Sha256;
        BlobReference = file.BlobReference;
        UploadedBy = uploadedBy;
        UploadedAt = uploadedAt;
        Rename(fileName);
    }

    public OrganisationId OrganisationId { get; private set; }
    public AttachmentId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId? DeliverableId { get; private set; }
    public string? SectionId { get; private set; }
    public string? RecordId { get; private set; }
    public string FileName { get; private set; } = "";
    public string? Title { get; private set; }
    public string? AlternativeText { get; private set; }
    /// <summary>The type found in the bytes, never the one claimed.</summary>
    public string ContentType { get; private set; } = "";
    public long Size { get; private set; }
    public string Sha256 { get; private set; } = "";
    public string BlobReference { get; private set; } = "";
    public PersonId UploadedBy { get; private set; }
    public DateTimeOffset UploadedAt { get; private set; }
    public PersonId? RemovedBy { get; private set; }
    public DateTimeOffset? RemovedAt { get; private set; }

    public bool IsImage => ContentType.StartsWith("image/", StringComparison.Ordinal);

    public void Rename(string fileName)
    {
        fileName = fileName.Trim();
        Rule.Require(fileName.Length is > 0 and <= FileNameLength, PlanRules.FileNameIsPresent, FileNameLength);
        FileName = fileName;
    }

    public void Describe(string? title, string? alternativeText)
    {
        Title = string.IsNullOrWhiteSpace(title) ? null : title.Trim();
        AlternativeText = string.IsNullOrWhiteSpace(alternativeText) ? null : alternativeText.Trim();
    }

    public void Place(DeliverableId? deliverable, string? sectionId, string? recordId)
    {
        DeliverableId = deliverable;
        SectionId = sectionId;
        RecordId = recordId;
    }

    public void Remove(PersonId by, DateTimeOffset at)
    {
        RemovedBy ??= by;
        RemovedAt ??= at;
    }

    public void Restore() => (RemovedBy, RemovedAt) = (null, null);
}
