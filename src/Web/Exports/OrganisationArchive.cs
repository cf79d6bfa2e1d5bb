using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Authoring.Versions;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Blobs;
using Portal.Storage.Workflows;
using Portal.Web.Resources;
using Portal.Workflows.Engine;

namespace Portal.Web.Exports;

/// <summary>
/// Everything an organisation keeps here, in one zip that needs no portal to be read: plans and versions as JSON, files as they were sent, people, bodies,
/// decisions, comments, the audit log. No password, no secret: there is none in it.
/// </summary>
public sealed class OrganisationArchive(PortalDbContext db, IPlanReader reader, IBlobStore blobs, TimeProvider time, IStringLocalizer<ExportText> text)
{
    private static readonly JsonSerializerOptions Rows = new(CaseJson.Options) { WriteIndented = true };

    public async Task WriteAsync(OrganisationId organisation, Stream target, CancellationToken cancellationToken)
    {
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        await AddAsync(zip, text["File.ReadMe"], text["ReadMe"].Value.ReplaceLineEndings("\r\n"), cancellationToken);
        await AddSpaceAsync(zip, organisation, cancellationToken);
        foreach (var plan in await db.Plans.OrderBy(plan => plan.CreatedAt).ToListAsync(cancellationToken)) await AddPlanAsync(zip, plan, cancellationToken);
    }

    private async Task AddSpaceAsync(ZipArchive zip, OrganisationId organisation, CancellationToken cancellationToken)
    {
        var owner = await db.Organisations.SingleAsync(each => each.Id == organisation, cancellationToken);
        await AddRowsAsync(zip, "organisation.json", new { owner.Name, owner.Kind, owner.Size, Slug = owner.Slug.Value, owner.TimeZone, owner.Culture, owner.CreatedAt, owner.CircuitKey, owner.AuthorsMayNotVote }, cancellationToken);
        await AddRowsAsync(zip, "people.json", await db.Memberships.Join(db.Users, each => each.PersonId, user => user.Id, (membership, user) => new { user.Id, user.DisplayName, user.Email, membership.Role, membership.JoinedAt, membership.EndedAt })
            .ToListAsync(cancellationToken), cancellationToken);
        await AddRowsAsync(zip, "readers.json", await db.Readers.Select(each => new { each.Email, each.Name, each.AddedAt, each.RemovedAt, each.MailsStoppedAt }).ToListAsync(cancellationToken), cancellationToken);
        var bodies = await db.Bodies.Include(body => body.Seats).ToListAsync(cancellationToken);
        await AddRowsAsync(zip, "bodies.json", bodies.Select(body => new { body.Id, body.Kind, body.Title, body.Mission, body.Settings, body.CreatedAt, body.DissolvedAt, Seats = body.Seats.Select(seat => new { seat.Name, seat.Email, seat.PersonId, seat.Rank, seat.Office }) }), cancellationToken);
        foreach (var circuit in await db.Circuits.ToListAsync(cancellationToken)) await AddAsync(zip, $"circuits/{circuit.Key}-{circuit.Version}.json", circuit.Json, cancellationToken);
        var templates = await db.OwnTemplates.ToDictionaryAsync(template => template.Id, cancellationToken);
        foreach (var version in await db.OwnTemplateVersions.ToListAsync(cancellationToken))
            await AddAsync(zip, $"templates/{Safe(templates[version.TemplateId].Name)}-{version.TemplateId}-{version.Number}.json", version.Json, cancellationToken);
        await AddRowsAsync(zip, "audit.json", await db.AuditEntries.OrderBy(entry => entry.Number).Select(entry => new { entry.Number, entry.At, entry.ActorName, entry.Action, entry.SubjectKind, entry.SubjectId, entry.Detail, entry.PreviousHash, entry.Hash })
            .ToListAsync(cancellationToken), cancellationToken);
    }

    private async Task AddPlanAsync(ZipArchive zip, Plan plan, CancellationToken cancellationToken)
    {
        var folder = $"plans/{plan.Slug}";
        var deliverables = await db.Deliverables.Where(each => each.PlanId == plan.Id).OrderBy(each => each.Order).ToListAsync(cancellationToken);
        foreach (var deliverable in deliverables)
        {
            if (await reader.ReadAsync(plan.OrganisationId, deliverable.Id, cancellationToken) is { } reading)
                await AddAsync(zip, $"{folder}/{deliverable.Code}.json", JsonSerializer.Serialize(reading.Content, VersionJson.Default.PlanContent), cancellationToken);
        }

        foreach (var version in await db.Versions.Where(version => version.PlanId == plan.Id).ToListAsync(cancellationToken))
            await AddBlobAsync(zip, plan, $"{folder}/versions/{version.Number}.json", version.SnapshotReference, cancellationToken);
        await AddSealedAsync(zip, plan, folder, cancellationToken);
        foreach (var file in await db.Attachments.Where(file => file.PlanId == plan.Id && file.RemovedAt == null).ToListAsync(cancellationToken))
            await AddBlobAsync(zip, plan, $"{folder}/files/{file.Id}-{Safe(file.FileName)}", file.BlobReference, cancellationToken);

        var ids = deliverables.ConvertAll(each => each.Id);
        await AddRowsAsync(zip, $"{folder}/speaker-notes.json", await db.SpeakerNotes.Where(note => ids.Contains(note.DeliverableId)).Select(note => new { note.DeliverableId, note.SectionId, note.Text, note.WrittenBy, note.WrittenAt }).ToListAsync(cancellationToken), cancellationToken);
        await AddRowsAsync(zip, $"{folder}/roles.json", await db.PlanRoles.Where(role => role.PlanId == plan.Id).Select(role => new { role.PersonId, role.Columns, role.Sections }).ToListAsync(cancellationToken), cancellationToken);
        await AddRowsAsync(zip, $"{folder}/decisions.json", await db.Decisions.Where(decision => decision.PlanId == plan.Id).ToListAsync(cancellationToken), cancellationToken);
        await AddRowsAsync(zip, $"{folder}/amendments.json", await db.Amendments.Where(amendment => amendment.PlanId == plan.Id).ToListAsync(cancellationToken), cancellationToken);
        await AddRowsAsync(zip, $"{folder}/publications.json", await db.Publications.Where(publication => publication.PlanId == plan.Id).ToListAsync(cancellationToken), cancellationToken);
        var threads = await db.CommentThreads.Include(thread => thread.Comments).Where(thread => thread.PlanId == plan.Id).ToListAsync(cancellationToken);
        var kept = new List<CommentThread>();
        foreach (var thread in threads)
        {
            if (thread.Space != CommentSpace.Approvers || await MayReadAsync(thread, cancellationToken)) kept.Add(thread);
        }

        await AddRowsAsync(zip, $"{folder}/comments.json", kept.Select(thread => new
        {
            thread.Id, thread.Space, thread.SectionId, thread.RecordId, thread.FieldKey, thread.Quote, thread.CreatedBy, thread.CreatedAt, thread.ResolvedBy, thread.ResolvedAt,
            Comments = thread.Comments.Select(comment => new { comment.Author, comment.Text, comment.At }),
        }), cancellationToken);
        await AddRowsAsync(zip, $"{folder}/suggestions.json", await db.Suggestions.Where(each => each.PlanId == plan.Id).OrderBy(each => each.CreatedAt)
            .Select(each => new { each.Id, each.Kind, each.SectionId, each.RecordId, each.FieldKey, Before = each.Quote, each.After, each.Reason, each.Author, each.CreatedAt, each.State, each.DecidedBy, each.DecidedAt })
            .ToListAsync(cancellationToken), cancellationToken);
    }

    private async Task AddSealedAsync(ZipArchive zip, Plan plan, string folder, CancellationToken cancellationToken)
    {
        var numbers = await db.Versions.Where(version => version.PlanId == plan.Id).ToDictionaryAsync(version => version.Id, version => version.Number, cancellationToken);
        var signatures = await db.Signatures.Where(signature => signature.PlanId == plan.Id).OrderBy(signature => signature.At).ToListAsync(cancellationToken);
        await AddRowsAsync(zip, $"{folder}/signatures.json", signatures.Select(signature => new { Version = numbers[signature.VersionId].ToString(), signature.Fingerprint, signature.SignerName, signature.Capacity, signature.At }), cancellationToken);

        var documents = await db.SealedDocuments.Where(document => document.PlanId == plan.Id).OrderBy(document => document.VersionId).ThenBy(document => document.Number).ToListAsync(cancellationToken);
        await AddRowsAsync(zip, $"{folder}/sealed.json", documents.Select(document => new
        {
            Version = numbers[document.VersionId].ToString(), document.Number, document.FileName, document.Size, document.Sha256, document.SealedByName, document.At, document.Fingerprint, document.PreviousSeal, document.Seal,
        }), cancellationToken);
        foreach (var document in documents) await AddBlobAsync(zip, plan, $"{folder}/versions/{numbers[document.VersionId]}-signed/{document.Number}-{Safe(document.FileName)}", document.BlobReference, cancellationToken);
    }

    /// <summary>
    /// What was said among those who decide stays among them: an administrator who does not sit there does not receive it by an export. Whoever holds the delegation of one of
    /// them reads it on the pages for as long as it lasts, and so receives it here too.
    /// </summary>
    private async Task<bool> MayReadAsync(CommentThread thread, CancellationToken cancellationToken) =>
        db.Tenant.Person is { } person && await db.FindRightsAsync(thread.DeliverableId, person, time.GetUtcNow(), cancellationToken) is { } dossier
        && CommentSpaces.MayRead(thread.Space, dossier.RolesOf(person), dossier.Deliverable.State);

    private async Task AddBlobAsync(ZipArchive zip, Plan plan, string name, string reference, CancellationToken cancellationToken)
    {
        await using var content = await blobs.OpenAsync(plan.OrganisationId, new BlobName(reference), cancellationToken);
        if (content is null) return;

        await using var entry = zip.CreateEntry(name).Open();
        await content.CopyToAsync(entry, cancellationToken);
    }

    private static Task AddRowsAsync<T>(ZipArchive zip, string name, T rows, CancellationToken cancellationToken) => AddAsync(zip, name, JsonSerializer.Serialize(rows, Rows), cancellationToken);

    private static async Task AddAsync(ZipArchive zip, string name, string content, CancellationToken cancellationToken)
    {
        await using var entry = zip.CreateEntry(name).Open();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(content), cancellationToken);
    }

    /// <summary>A name as any file system takes it, and nothing that climbs out of its folder.</summary>
    private static string Safe(string name) => string.Concat(name.Select(letter => letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(letter) ? '_' : letter)).Trim('.', ' ');
}
