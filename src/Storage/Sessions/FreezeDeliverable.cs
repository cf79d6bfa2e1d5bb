using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Versions;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Blobs;
using Portal.Workflows.Engine;

namespace Portal.Storage.Sessions;

/// <summary>
/// Freezes in the transaction of the command. Bumping the epoch locks the head row, so an append that comes meanwhile waits and is then
/// authorised again; the snapshot is written before the commit, so a version never points to nothing.
/// </summary>
internal sealed class FreezeDeliverable(PortalDbContext db, IBlobStore blobs) : IFreezeDeliverable
{
    public async ValueTask<FrozenContent> FreezeAsync(
        OrganisationId organisation, DeliverableId deliverable, VersionNumber number, ApprovalState state, CancellationToken cancellationToken)
    {
        await BumpEpochAsync(organisation, deliverable, cancellationToken);
        var (sequence, content) = await LockedContent.ReadAsync(db, organisation, deliverable, cancellationToken)
            ?? throw new InvalidOperationException($"Deliverable {deliverable} was loaded by this command and has no log.");

        var snapshot = VersionSnapshot.Take(sequence, content, await AttachmentsAsync(deliverable, cancellationToken), await ResultsAsync(deliverable, content, cancellationToken));
        var name = new BlobName($"versions/{Guid.CreateVersion7():n}");
        using var json = new MemoryStream(snapshot.ToJson(), writable: false);
        await blobs.PutAsync(organisation, name, json, cancellationToken);
        return new(content.Settings.ShownName, sequence, snapshot.Fingerprint, name.Value, [.. snapshot.Attachments.Select(attachment => attachment.Id)]);
    }

    public async ValueTask EnterAsync(OrganisationId organisation, DeliverableId deliverable, ApprovalState state, CancellationToken cancellationToken) =>
        await BumpEpochAsync(organisation, deliverable, cancellationToken);

    private async Task BumpEpochAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A deliverable is frozen or opened inside the transaction of a command.");

        var (owner, id) = (organisation.Value, deliverable.Value);
        await db.Database.ExecuteSqlAsync($"UPDATE deliverable_head SET epoch = epoch + 1 WHERE organisation_id = {owner} AND deliverable_id = {id}", cancellationToken);
    }

    /// <summary>What was computed that day, and why a stated total that differs was kept.</summary>
    private async Task<IReadOnlyDictionary<string, JsonNode>> ResultsAsync(DeliverableId deliverable, PlanContent content, CancellationToken cancellationToken)
    {
        var notes = await db.Set<AlertAcknowledgement>().AsNoTracking().Where(answer => answer.DeliverableId == deliverable && answer.WithdrawnAt == null).ToListAsync(cancellationToken);
        var explained = Alerts.Of(content).Where(alert => alert.IsGap)
            .Select(gap => (gap.Subject, Answer: notes.Find(answer => answer.AlertRule == gap.Rule && answer.Subject == gap.Subject && answer.Evidence == gap.Evidence)))
            .Where(gap => gap.Answer is not null).Select(gap => KeyValuePair.Create(gap.Subject, gap.Answer!.Note)); // just looked at
        return ComputedResults.Of(content, explained);
    }

    private async Task<IReadOnlyList<FrozenAttachment>> AttachmentsAsync(DeliverableId deliverable, CancellationToken cancellationToken)
    {
        var attachments = await db.Attachments.AsNoTracking()
            .Where(each => db.Deliverables.Any(owner => owner.Id == deliverable && owner.PlanId == each.PlanId))
            .Where(each => each.DeliverableId == null || each.DeliverableId == deliverable)
            .OrderBy(each => each.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. attachments.Select(each => new FrozenAttachment(
                each.Id, each.FileName, each.ContentType, each.Size, each.Sha256, each.BlobReference, each.SectionId, each.RecordId, each.Title, each.AlternativeText)),
        ];
    }
}
