using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Publishing;

namespace Portal.Web.Api.Attachments;

public sealed record AttachmentAnswer(AttachmentId Id, string FileName, long Size, string ContentType, string? Section, string? Record, string Address, bool IsImage, DateTimeOffset At)
{
    public static AttachmentAnswer Of(Attachment file, DocumentAddresses addresses) => new(
        file.Id, file.FileName, file.Size, file.ContentType, file.SectionId, file.RecordId, addresses.Live(file.Id, file.FileName), file.IsImage, file.UploadedAt);
}
