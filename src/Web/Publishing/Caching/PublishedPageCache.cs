using Microsoft.Extensions.Caching.Memory;
using Portal.Storage.Published;

namespace Portal.Web.Publishing.Caching;

/// <summary>
/// Keeps published pages as the visitor without cookies gets them, compressed and tagged, ahead of the whole pipeline. A page is dropped
/// as soon as anything it may show is changed here; what another node changes shows within <see cref="PublicationStamp.TrustedFor"/>.
/// </summary>
internal sealed class PublishedPageCache(RequestDelegate next, PublicationStamp stamp, TimeProvider time) : IDisposable
{
    private const long Room = 64 * 1024 * 1024;

    private readonly MemoryCache _pages = new(new MemoryCacheOptions { SizeLimit = Room });

    public async Task InvokeAsync(HttpContext context)
    {
        if (PageKey.Of(context.Request) is not { } key)
        {
            await next(context);
            return;
        }

        if (_pages.TryGetValue(key, out KeptPage? kept) && kept is not null && kept.Stamp == stamp.Current && time.GetElapsedTime(kept.RenderedAt) < stamp.TrustedFor)
        {
            await kept.SendAsync(context);
            return;
        }

        await RenderAsync(context, key);
    }

    public void Dispose() => _pages.Dispose();

    private async Task RenderAsync(HttpContext context, PageKey key)
    {
        var (before, at) = (stamp.Current, time.GetTimestamp()); // of the moment the reading begins: a change during it drops the page
        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK && context.Features.Get<CacheablePage>() is not null)
        {
            var page = new KeptPage(buffer.ToArray(), context.Response.ContentType ?? "text/html; charset=utf-8", before, at);
            _pages.Set(key, page, new MemoryCacheEntryOptions { Size = page.Size, SlidingExpiration = TimeSpan.FromHours(1) });
            await page.SendAsync(context);
            return;
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(body, context.RequestAborted);
    }
}
