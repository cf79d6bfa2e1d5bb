using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Portal.Web.Hosting;
using Portal.Web.Identity;

namespace Portal.Web.Localization;

internal static class LanguageExtensions
{
    private static readonly CultureInfo[] Cultures = [new("fr-FR"), new("en-GB")];

    public static void AddLanguages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<ResourceManagerStringLocalizerFactory>();
        services.AddSingleton<IStringLocalizerFactory, TypographicLocalizerFactory>();
        services.AddSingleton<IConfigureOptions<MvcOptions>, FormMessages>();
        // Accented letters as they are: the pages are UTF-8, and half the size of their escapes.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Cultures[0]);
            options.SupportedCultures = options.SupportedUICultures = [.. Cultures, new("fr"), new("en")];
            // Not the query string: an address means the same page for everyone.
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new AccountLanguage(), new AcceptLanguageHeaderRequestCultureProvider()];
        });
    }

    public static void UseLanguages(this WebApplication app) => app.UseRequestLocalization();

    /// <summary><c>/language/fr</c> and <c>/language/en</c>: plain links, so that the choice needs neither script nor a token on pages that are cached.</summary>
    public static void MapLanguages(this WebApplication app) =>
        app.MapGet("/language/{language:regex(^(fr|en)$)}", (string language, HttpContext context) =>
        {
            var culture = Cultures.First(known => known.TwoLetterISOLanguageName == language);
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
                new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true });
            return Results.LocalRedirect(ReferringPage.Of(context.Request) ?? "/");
        });
}
