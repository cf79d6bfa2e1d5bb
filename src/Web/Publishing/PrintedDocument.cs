using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Portal.Web.Pdf;
using Portal.Web.Rendering.Documents;

namespace Portal.Web.Publishing;

/// <summary>A document as a PDF: the very partial of the page, in a file that carries its styles and fonts.</summary>
public sealed class PrintedDocument(ICompositeViewEngine views, ITempDataProvider tempData, IHttpContextAccessor http, PrintStyles styles, PdfPrinter printer)
{
    private const string Partial = "/Pages/Shared/Documents/_PlanDocument.cshtml";

    public async Task<byte[]?> PdfAsync(PlanDocument document, CancellationToken cancellationToken)
    {
        var body = await RenderAsync(document);
        var title = HtmlEncoder.Default.Encode($"{document.Name} · {document.Organisation}");
        var html = $"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}" data-theme="light">
            <head><meta charset="utf-8"><title>{title}</title><style>{styles.All}</style></head>
            <body class="document-page"><main>{body}</main></body>
            </html>
            """;
        return await printer.PrintAsync(html, cancellationToken);
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
