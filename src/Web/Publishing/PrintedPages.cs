using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Portal.Web.Pdf;

namespace Portal.Web.Publishing;

/// <summary>A partial of a page as a PDF: the very markup of the screen, in a file that carries its styles and fonts and fetches nothing.</summary>
public sealed class PrintedPages(ICompositeViewEngine views, ITempDataProvider tempData, IHttpContextAccessor http, PrintStyles styles, PdfPrinter printer)
{
    public async Task<byte[]?> PdfAsync<TModel>(string partial, TModel model, string title, CancellationToken cancellationToken)
    {
        var body = await RenderAsync(partial, model);
        return await printer.PrintAsync($"""
            <!DOCTYPE html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}" data-theme="light">
            <head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"><title>{HtmlEncoder.Default.Encode(title)}</title><style>{styles.All}{Heading(title)}</style></head>
            <body class="document-page"><main>{body}</main></body>
            </html>
            """, cancellationToken);
    }

    /// <summary>What a page belongs to, at the top of each but the first. A style sheet's text: what could end it, or the sheet, is written by number.</summary>
    private static string Heading(string title)
    {
        var text = string.Concat(title.Select(letter => letter is '"' or '\\' or '<' || char.IsControl(letter) ? string.Create(CultureInfo.InvariantCulture, $"\\{(int)letter:x} ") : letter.ToString()));
        return $$"""@page { @top-left { content: "{{text}}"; font: 8pt "Inter", sans-serif; color: #555; } } @page :first { @top-left { content: none; } }""";
    }

    public async Task<string> RenderAsync<TModel>(string partial, TModel model)
    {
        var context = http.HttpContext ?? throw new InvalidOperationException("A page is printed within a request.");
        var view = views.GetView(executingFilePath: null, partial, isMainPage: false);
        view.EnsureSuccessful([]);
        await using var text = new StringWriter(CultureInfo.CurrentCulture);
        var data = new ViewDataDictionary<TModel>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        var action = new ActionContext(context, context.GetRouteData(), new ActionDescriptor());
        await view.View.RenderAsync(new ViewContext(action, view.View, data, new TempDataDictionary(context, tempData), text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
