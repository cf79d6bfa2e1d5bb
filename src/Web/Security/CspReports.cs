using Microsoft.AspNetCore.Http.Features;

namespace Portal.Web.Security;

/// <summary>
/// Where browsers report what the content policy stopped. Only a count is kept: the end-to-end suite reads it and wants zero.
/// </summary>
public sealed class CspReports
{
    internal const string Address = "/csp-reports";
    private const long MaximumBody = 16 * 1024;

    private long _count;

    public long Count => Interlocked.Read(ref _count);

    private void Add() => Interlocked.Increment(ref _count);

    internal static void Map(WebApplication app)
    {
        app.MapPost(Address, async (HttpContext context, CspReports reports, ILoggerFactory loggers) =>
        {
            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MaximumBody;
            using var reader = new StreamReader(context.Request.Body);
            var report = await reader.ReadToEndAsync(context.RequestAborted);
            reports.Add();
            if (app.Environment.IsDevelopment()) loggers.CreateLogger<CspReports>().LogWarning("Content policy report: {Report}", report);
            return Results.NoContent();
        }).DisableAntiforgery().WithMetadata(new SentByBrowsers());

        if (app.Environment.IsDevelopment()) app.MapGet("/dev/csp-reports", (CspReports reports) => new { reports.Count });
    }
}
