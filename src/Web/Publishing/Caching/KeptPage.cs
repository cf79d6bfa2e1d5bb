using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Portal.Web.Publishing.Caching;

/// <summary>A rendered page as bytes, compressed once for everyone.</summary>
internal sealed class KeptPage
{
    private const string Identity = "";

    private readonly (string Encoding, byte[] Bytes, string ETag)[] _forms;

    public KeptPage(byte[] html, string contentType, long stamp, long renderedAt)
    {
        (ContentType, Stamp, RenderedAt) = (contentType, stamp, renderedAt);
        var tag = Convert.ToHexStringLower(SHA256.HashData(html).AsSpan(0, 12));
        _forms =
        [
            ("br", Compressed(html, stream => new BrotliStream(stream, CompressionLevel.Fastest)), $"\"{tag}-br\""),
            ("gzip", Compressed(html, stream => new GZipStream(stream, CompressionLevel.Optimal)), $"\"{tag}-gz\""),
            (Identity, html, $"\"{tag}\""),
        ];
    }

    public string ContentType { get; }
    public long Stamp { get; }
    /// <summary>Timestamp of the clock's ticks (<see cref="TimeProvider.GetTimestamp"/>).</summary>
    public long RenderedAt { get; }
    public int Size => _forms.Sum(form => form.Bytes.Length);

    public async Task SendAsync(HttpContext context)
    {
        var (encoding, bytes, tag) = FormFor(context.Request.Headers.AcceptEncoding.ToString());
        var (request, response) = (context.Request, context.Response);
        response.Headers.ETag = tag;
        // Asked again each time: what is withdrawn is gone at once, and what has not changed costs a few bytes.
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding, Accept-Language, Cookie";
        if (Matches(request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ContentType;
        response.ContentLength = bytes.Length;
        if (encoding != Identity) response.Headers.ContentEncoding = encoding;
        await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    private (string Encoding, byte[] Bytes, string ETag) FormFor(string accepted)
    {
        foreach (var form in _forms)
            if (form.Encoding == Identity || accepted.Contains(form.Encoding, StringComparison.OrdinalIgnoreCase) && !Refuses(accepted, form.Encoding)) return form;
        return _forms[^1];
    }

    // « gzip;q=0 » names an encoding to refuse it; rare, and read properly only then.
    private static bool Refuses(string accepted, string encoding) =>
        accepted.Contains("q=0", StringComparison.OrdinalIgnoreCase)
        && StringWithQualityHeaderValue.TryParseList([accepted], out var values)
        && values.Any(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && value.Quality == 0);

    private static bool Matches(Microsoft.Extensions.Primitives.StringValues ifNoneMatch, string tag)
    {
        foreach (var value in ifNoneMatch)
            if (value is not null && value.Contains(tag, StringComparison.Ordinal)) return true;
        return false;
    }

    private static byte[] Compressed(byte[] html, Func<Stream, Stream> compress)
    {
        using var bytes = new MemoryStream();
        using (var stream = compress(bytes)) stream.Write(html);
        return bytes.ToArray();
    }
}
