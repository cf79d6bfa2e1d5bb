using System.IO.Compression;

namespace Portal.Bare;

/// <summary>One page from memory, compressed once: as little as a page can cost here. Beside it the smallest page of Razor.</summary>
internal static class Page
{
    public static void MapPage(this WebApplication app, byte[] html)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(html);
        var small = compressed.ToArray();
        app.MapRazorPages();
        app.MapGet("/page", (HttpContext context) =>
        {
            var response = context.Response;
            var body = html;
            if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
            {
                response.Headers.ContentEncoding = "br";
                body = small;
            }
            response.ContentType = "text/html; charset=utf-8";
            response.Headers.Vary = "Accept-Encoding";
            response.Headers.ETag = "\"1\"";
            response.Headers.CacheControl = "no-cache";
            response.ContentLength = body.Length;
            return response.Body.WriteAsync(body).AsTask();
        });
    }
}
