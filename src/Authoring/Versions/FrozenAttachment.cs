using Portal.Domain.Shared;

namespace Portal.Authoring.Versions;

/// <summary>An attachment as it stood when a version was made; its bytes are found by their digest.</summary>
public sealed record FrozenAttachment(
    AttachmentId Id, string Name, string ContentType, long Size, string Sha256, string BlobReference,
    string? SectionId = null, string? RecordId = null, string? Title = null, string? AlternativeText = null);
