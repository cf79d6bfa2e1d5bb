using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Attachments;
using Portal.Web.Publishing;

namespace Portal.Web.Api.Attachments;

/// <summary>Files of a plan: list, upload, download, delete. Served as a download, never as a page of this site.</summary>
internal static class AttachmentsEndpoints
{
    // What a form says beside its file.
    private const int FormBytes = 64 << 10;

    public static void MapAttachments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/plans/{id}/attachments", async (PlanId id, DeliverableAccess access, PortalDbContext db, DocumentAddresses addresses, CancellationToken cancellationToken) =>
        {
            if (await access.PlanAsync(id, cancellationToken) is null) return Results.NotFound();
            var files = await db.Attachments.AsNoTracking().Where(file => file.PlanId == id).OrderBy(file => file.UploadedAt).ToListAsync(cancellationToken);
            return Results.Ok(files.ConvertAll(file => AttachmentAnswer.Of(file, addresses)));
        });
        api.MapPost("/plans/{id}/attachments", UploadAsync);
        api.MapGet("/attachments/{id}/{fileName}", DownloadAsync);
        api.MapDelete("/attachments/{id}", async (AttachmentId id, DeliverableAccess access, PortalDbContext db, TimeProvider time, CancellationToken cancellationToken) =>
        {
            if (await FindAsync(id, access, db, cancellationToken) is not { } found) return Results.NotFound();
            if (!MayChange(found.Rights, found.File.SectionId)) return Results.Forbid();
            found.File.Remove(access.Person, time.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return Results.NoContent();
        });
    }

    private static async Task<IResult> UploadAsync(
        PlanId id, HttpRequest request, DeliverableAccess access, AttachmentDesk desk, DocumentAddresses addresses, IOptions<AttachmentOptions> options, CancellationToken cancellationToken)
    {
        if (await access.PlanAsync(id, cancellationToken) is not { } plan) return Results.NotFound();
        var limit = options.Value.MaximumBytes + FormBytes;
        if (request.ContentLength > limit) Rule.Require(false, AttachmentRules.FilesAreBounded, options.Value.MaximumBytes / 1_000_000);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = limit;
        if (!request.HasFormContentType) return Results.BadRequest();

        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = limit }, cancellationToken);
        var section = form["section"].ToString() is { Length: > 0 } typed && PlanLimits.IsId(typed) ? typed : null;
        Rule.Require(plan.Rights.ReadOnlyReason is null, AttachmentRules.FrozenPlansKeepTheirFiles);
        if (form.Files.Count != 1) return Results.BadRequest();
        if (!MayChange(plan.Rights, section)) return Results.Forbid();

        await using var content = form.Files[0].OpenReadStream();
        var file = await desk.TakeAsync(access.Organisation, id, new(plan.Deliverable, section, null), form.Files[0].FileName, content, access.Person, cancellationToken);
        return Results.Created(addresses.Live(file.Id, file.FileName), AttachmentAnswer.Of(file, addresses));
    }

    private static async Task<IResult> DownloadAsync(AttachmentId id, string fileName, HttpResponse response, DeliverableAccess access, AttachmentDesk desk, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, access, db, cancellationToken) is not { } found) return Results.NotFound();
        if (await desk.OpenAsync(found.File, cancellationToken) is not { } content) return Results.NotFound();

        // Images too: an <img> shows them all the same, a page opened on them is downloaded instead.
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(found.File.FileName);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "private, max-age=3600, immutable";
        return Results.Stream(content, found.File.ContentType, entityTag: new EntityTagHeaderValue($"\"{found.File.Sha256}\""));
    }

    private static async Task<(Attachment File, EditRights Rights)?> FindAsync(AttachmentId id, DeliverableAccess access, PortalDbContext db, CancellationToken cancellationToken)
    {
        if (await db.Attachments.SingleOrDefaultAsync(file => file.Id == id, cancellationToken) is not { } file) return null;
        return await access.PlanAsync(file.PlanId, cancellationToken) is { } plan ? (file, plan.Rights) : null;
    }

    private static bool MayChange(EditRights rights, string? section) =>
        rights.ReadOnlyReason is null && (rights.Scope.Everything || (section is not null && rights.Scope.Sections.Contains(section)));
}
