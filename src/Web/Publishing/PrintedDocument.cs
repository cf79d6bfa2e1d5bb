using Portal.Storage.Blobs;
using Portal.Web.Rendering.Documents;
using Portal.Web.Tenancy;

namespace Portal.Web.Publishing;

/// <summary>A document as a PDF: the very partial of the page, in a file that carries its styles and fonts.</summary>
public sealed class PrintedDocument(PrintedPages pages, IBlobStore blobs, ITenantAccessor tenant)
{
    private const string Partial = "/Pages/Shared/Documents/_PlanDocument.cshtml";

    public async Task<byte[]?> PdfAsync(PlanDocument document, CancellationToken cancellationToken)
    {
        var images = await ImagesAsync(document, cancellationToken);
        return await pages.PdfAsync(Partial, document with { ImageAddress = images.GetValueOrDefault }, $"{document.Name} · {document.Organisation}", cancellationToken);
    }

    /// <summary>The images of the text and of the figures as data addresses: the printed file fetches nothing.</summary>
    private async Task<Dictionary<string, string?>> ImagesAsync(PlanDocument document, CancellationToken cancellationToken)
    {
        var addresses = new Dictionary<string, string?>();
        foreach (var id in UsedImages.Of(document.Plan))
        {
            if (!document.Images.TryGetValue(id, out var image)) continue;
            await using var content = await blobs.OpenAsync(tenant.Required.Id, new BlobName(image.BlobReference), cancellationToken);
            if (content is null) continue;
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellationToken);
            addresses[id] = $"data:{image.ContentType};base64,{Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length)}";
        }

        return addresses;
    }
}
