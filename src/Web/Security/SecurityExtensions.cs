using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Portal.Web.Security;

internal static class SecurityExtensions
{
    public static void AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CspReports>();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = Antiforgery.HeaderName;
            options.Cookie.Name = "portal-form";
            options.Cookie.Path = "/";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true; // set for every answer in SecurityHeaders
        });
        services.AddOptions<RateLimits>().BindConfiguration(RateLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<RateLimits>>((limiter, limits) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(RateLimits.SignIn, context => ByAddress(context, limits.Value.SignInTries));
            limiter.AddPolicy(RateLimits.SignUp, context => ByAddress(context, limits.Value.SignUpTries));
            limiter.AddPolicy(RateLimits.Code, context => ByAddress(context, limits.Value.CodeTries));
            limiter.AddPolicy(RateLimits.Vote, context => ByPath(context, limits.Value.VoteTries));
        });
    }

    public static void MapCspReports(this WebApplication app) => CspReports.Map(app);

    /// <summary>Opening the form is free; only posting counts.</summary>
    /// <summary>A whole council votes from one room, hence from one network address: what is limited is each secret link, which only its holder has.</summary>
    private static RateLimitPartition<string> ByPath(HttpContext context, int tries) =>
        OriginCheck.IsUnsafe(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                context.Request.PathBase.Add(context.Request.Path).ToString(),
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = tries, Window = RateLimits.Window, SegmentsPerWindow = 10 })
            : RateLimitPartition.GetNoLimiter("reading");

    private static RateLimitPartition<string> ByAddress(HttpContext context, int tries) =>
        OriginCheck.IsUnsafe(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "unknown",
                _ => new SlidingWindowRateLimiterOptions { PermitLimit = tries, Window = RateLimits.Window, SegmentsPerWindow = 10 })
            : RateLimitPartition.GetNoLimiter("reading");
}
