using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Portal.Domain.Organisations;
using Portal.Storage.Tenancy;

namespace Portal.Web.Publishing;

/// <summary>
/// What a listed reader holds after typing the mailed code: a protected cookie that names the organisation and the reader, good for
/// thirty days in that organisation only. Being struck off the list ends it at the next request.
/// </summary>
public sealed class ReaderPass(IHttpContextAccessor http, IDataProtectionProvider protection, ITenantContext tenant)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Portal.ReaderPass").ToTimeLimitedDataProtector();

    public ReaderId? Current
    {
        get
        {
            if (tenant.Organisation is not { } organisation || http.HttpContext?.Request.Cookies[CookieName(organisation.Value)] is not { } cookie) return null;
            return Read(cookie, organisation.ToString());
        }
    }

    public void Give(ReaderId reader)
    {
        if (tenant.Organisation is not { } organisation || http.HttpContext is not { } context) return;
        context.Response.Cookies.Append(CookieName(organisation.Value), _protector.Protect($"{organisation} {reader}", Lifetime), new()
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            MaxAge = Lifetime,
            IsEssential = true,
            Path = "/",
        });
    }

    private ReaderId? Read(string cookie, string organisation)
    {
        try
        {
            var parts = _protector.Unprotect(cookie).Split(' ');
            return parts.Length == 2 && parts[0] == organisation && ReaderId.TryParse(parts[1], CultureInfo.InvariantCulture, out var reader) ? reader : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Expired, forged or from another installation: the same as none.
            return null;
        }
    }

    private static string CookieName(Guid organisation) => $"portal-reader-{organisation:N}";
}
