using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Portal.Domain.Plans;
using Portal.Storage.Blobs;
using Portal.Web.Pdf;
using Portal.Web.Rendering.Documents;
using Portal.Web.Tenancy;

namespace Portal.Web.Publishing;

/// <summary>A document as a PDF: the very partial of the page, in a file that carries its styles and fonts.</summary>
public sealed class PrintedDocument(ICompositeViewEngine views, ITempDataProvider tempData, IHttpContextAccessor http, PrintStyles styles, PdfPrinter printer, IBlobStore blobs, ITenantAccessor tenant)
{
    private const string Partial = "/Pages/Shared/Documents/_PlanDocument.cshtml";

    public async Task<byte[]?> PdfAsync(PlanDocument document, CancellationToken cancellationToken)
    {
        var images = await ImagesAsync(document, cancellationToken);
        var body = await RenderAsync(document with { ImageAddress = images.GetValueOrDefault });
        var title = HtmlEncoder.Default.Encode($"{document.Name} · {document.Organisation}");
        var html = $"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}" data-theme="light">
            <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"><title>{title}</title><style>{styles.All}</style></head>
            <body class="document-page"><main>{body}</main></body>
            </html>
            """;
        return await printer.PrintAsync(html, cancellationToken);
    }

    /// <summary>The images of the text as data addresses: the printed file fetches nothing.</summary>
    private async Task<Dictionary<string, string?>> ImagesAsync(PlanDocument document, CancellationToken cancellationToken)
    {
        var used = document.Plan.Outline.SelectMany(part => part.Section.Body.Walk())
            .Where(node => node.Type == "image")
            .Select(node => node.Attributes.GetValueOrDefault("attachment"))
            .OfType<string>()
            .Distinct();
        var addresses = new Dictionary<string, string?>();
        foreach (var id in used)
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

    private async Task<string> RenderAsync(PlanDocument document)
    {
        var context = http.HttpContext ?? throw new InvalidOperationException("A document is printed within a request.");
        var view = views.GetView(executingFilePath: null, Partial, isMainPage: false);
        view.EnsureSuccessful([]);
        await using var text = new StringWriter(CultureInfo.CurrentCulture);
        var data = new ViewDataDictionary<PlanDocument>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = document };
        var action = new ActionContext(context, context.GetRouteData(), new ActionDescriptor());
        await view.View.RenderAsync(new ViewContext(action, view.View, data, new TempDataDictionary(context, tempData), text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
