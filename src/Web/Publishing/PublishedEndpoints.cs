using Microsoft.AspNetCore.Http.HttpResults;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Storage.Blobs;
using Portal.Web.Rendering.Documents;
using Portal.Web.Tenancy;

namespace Portal.Web.Publishing;

internal static class PublishedEndpoints
{
    private static readonly string[] ShownInPlace = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    /// <summary>The files of a published version: its PDF and the attachments its reader may see.</summary>
    public static void MapPublished(this WebApplication app)
    {
        var published = app.MapGroup("/p/{plan}/v/{number}").RequireTenant().OpenToVisitors();
        published.MapGet("/pieces/{attachment}/{fileName}", AttachmentAsync);
        app.MapGet("/p/{plan}/pdf/{number}", PdfAsync).RequireTenant().OpenToVisitors();
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> PdfAsync(
        string plan, string number, string? d, PublishedPlans plans, PublishedDocuments documents, PrintedDocument print, CancellationToken cancellationToken)
    {
        if (await FindAsync(plans, plan, number, d, cancellationToken) is not { } found) return TypedResults.NotFound();
        var document = await documents.OfAsync(found, cancellationToken);
        return await print.PdfAsync(document, cancellationToken) is { } pdf
            ? TypedResults.File(pdf, "application/pdf", $"{found.Plan.Slug}-{found.Version.Number}.pdf")
            : TypedResults.NotFound();
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> AttachmentAsync(
        string plan, string number, string? d, AttachmentId attachment, string fileName, PublishedPlans plans, IBlobStore blobs, HttpContext http, CancellationToken cancellationToken)
    {
        if (await FindAsync(plans, plan, number, d, cancellationToken) is not { } found) return TypedResults.NotFound();
        var file = found.Snapshot.Attachments.FirstOrDefault(one => one.Id == attachment);
        if (file is null || !MaySee(found, file.Id) || await blobs.OpenAsync(found.Plan.OrganisationId, new BlobName(file.BlobReference), cancellationToken) is not { } content) return TypedResults.NotFound();

        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return ShownInPlace.Contains(file.ContentType)
            ? TypedResults.Stream(content, file.ContentType)
            : TypedResults.Stream(content, file.ContentType, file.Name);
    }

    /// <summary>What was ticked at publication, and the images of what this reader reads: without them the page would have holes.</summary>
    private static bool MaySee(PublishedPlan found, AttachmentId file) =>
        found.Edition == Audience.Organisation || found.Publication.Attachments.Contains(file)
        || UsedImages.Of(LivePlan.Of(Editions.For(found.Snapshot.Content, found.Edition))).Contains(file.ToString());

    private static async Task<PublishedPlan?> FindAsync(PublishedPlans plans, string plan, string number, string? d, CancellationToken cancellationToken) =>
        Slug.TryParse(plan, null, out var slug) && VersionNumber.TryParse(number, null, out var version)
            ? await plans.FindAsync(slug, version, cancellationToken, d)
            : null;
}
