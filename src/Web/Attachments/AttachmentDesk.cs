using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Blobs;

namespace Portal.Web.Attachments;

/// <summary>Takes files in: size and type are checked before anything is kept; bytes first, then the row, so that no row points to nothing.</summary>
public sealed class AttachmentDesk(PortalDbContext db, IBlobStore blobs, IOptions<AttachmentOptions> options, TimeProvider time)
{
    /// <param name="content">Seekable: it is read once to know what it is, and once to keep it.</param>
    public async Task<Attachment> TakeAsync(
        OrganisationId organisation, PlanId plan, AttachmentPlace place, string fileName, Stream content, PersonId person, CancellationToken cancellationToken)
    {
        Rule.Require(content.Length > 0, PlanRules.FileIsNotEmpty);
        Rule.Require(content.Length <= options.Value.MaximumBytes, AttachmentRules.FilesAreBounded, options.Value.MaximumBytes / 1_000_000);
        Rule.Require(await db.Attachments.CountAsync(file => file.PlanId == plan, cancellationToken) < options.Value.MaximumFiles, AttachmentRules.PlansHoldSoMany, options.Value.MaximumFiles);
        var type = FileTypes.Of(content, fileName);
        Rule.Require(type is not null, AttachmentRules.TypesAreKnown);

        var id = AttachmentId.New();
        var name = new BlobName($"attachments/{id}");
        var stored = await blobs.PutAsync(organisation, name, content, cancellationToken);
        var attachment = new Attachment(organisation, id, plan, KeptNames.Of(fileName, type!), new(type!.ContentType, stored.Length, stored.Sha256, name.Value), person, time.GetUtcNow()); // type required above
        attachment.Place(place.Deliverable, place.Section, place.Record);
        db.Add(attachment);
        await db.SaveChangesAsync(cancellationToken);
        return attachment;
    }

    public Task<Stream?> OpenAsync(Attachment attachment, CancellationToken cancellationToken) =>
        blobs.OpenAsync(attachment.OrganisationId, new(attachment.BlobReference), cancellationToken);
}
