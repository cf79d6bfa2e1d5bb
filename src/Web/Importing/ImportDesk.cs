using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Portal.Authoring.Import;
using Portal.Authoring.Import.Mapping;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Blobs;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Importing;

/// <summary>Imports of the asking person: begun, looked at, stopped. Another's import looks like one that never was.</summary>
public sealed class ImportDesk(
    PortalDbContext db, ImportQueue queue, IBlobStore blobs, ITenantAccessor tenant, IMemberAccessor member, IStringLocalizer<ApiText> text, IOptions<ImportOptions> options, TimeProvider time)
{
    // Most files are read before anyone could look at a page that says they are being read.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<ImportDraft> StartAsync(PlanId? plan, DeliverableId? deliverable, string? section, string fileName, ReadOnlyMemory<byte> file, CancellationToken cancellationToken)
    {
        await ForgetOldAsync(cancellationToken);
        var draft = new ImportDraft(tenant.Required.Id, member.Required.Id, plan, deliverable, section, fileName, time.GetUtcNow());
        db.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        var work = queue.Start(draft.OrganisationId, draft.Person, draft.Id, fileName, file, text["Import.Untitled"]);
        await Task.WhenAny(work, Task.Delay(Patience, time, cancellationToken));
        return draft;
    }

    public async Task<ImportDraft?> FindAsync(ImportId id, CancellationToken cancellationToken)
    {
        var draft = await db.Imports.SingleOrDefaultAsync(each => each.Id == id && each.Person == member.Required.Id, cancellationToken);
        if (draft is { State: ImportState.Reading } && queue.Percent(id) is null && time.GetUtcNow() - draft.StartedAt > TimeSpan.FromSeconds(options.Value.Seconds * 2))
        {
            // The node that read it is gone.
            draft.Refuse(nameof(ImportRefusal.Interrupted));
            await db.SaveChangesAsync(cancellationToken);
        }
        return draft;
    }

    public int Percent(ImportId id) => queue.Percent(id) ?? 0;

    public Task CancelAsync(ImportId id) => queue.CancelAsync(id);

    /// <summary>Null when it was never read, or so long ago that it is gone.</summary>
    public async Task<ImportedFile?> ContentAsync(ImportDraft draft, CancellationToken cancellationToken) =>
        await BytesAsync(draft, ReadBlob(draft.Id), cancellationToken) is { } json && ImportedFiles.TryRead(json, out var file) ? file : null;

    public async Task KeepTraceAsync(ImportDraft draft, ImportTrace trace, CancellationToken cancellationToken)
    {
        using var json = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(trace));
        await blobs.PutAsync(draft.OrganisationId, TraceBlob(draft.Id), json, cancellationToken);
    }

    /// <summary>What the last import of this file did.</summary>
    public async Task<ImportTrace?> TraceAsync(ImportDraft draft, CancellationToken cancellationToken) =>
        await BytesAsync(draft, TraceBlob(draft.Id), cancellationToken) is { } json ? JsonSerializer.Deserialize<ImportTrace>(json) : null;

    internal static BlobName ReadBlob(ImportId import) => new($"imports/{import}/read.json");

    private static BlobName TraceBlob(ImportId import) => new($"imports/{import}/done.json");

    private async Task<byte[]?> BytesAsync(ImportDraft draft, BlobName name, CancellationToken cancellationToken)
    {
        await using var stream = await blobs.OpenAsync(draft.OrganisationId, name, cancellationToken);
        if (stream is null) return null;
        using var kept = new MemoryStream();
        await stream.CopyToAsync(kept, cancellationToken);
        return kept.ToArray();
    }

    private async Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow().AddDays(-options.Value.DaysKept);
        foreach (var old in await db.Imports.Where(each => each.StartedAt < before).OrderBy(each => each.StartedAt).Take(50).ToListAsync(cancellationToken))
        {
            await blobs.DeleteAsync(old.OrganisationId, ReadBlob(old.Id), cancellationToken);
            await blobs.DeleteAsync(old.OrganisationId, TraceBlob(old.Id), cancellationToken);
            db.Remove(old);
        }
    }
}
