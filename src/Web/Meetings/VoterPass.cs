using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Portal.Domain.Governance;
using Portal.Storage.Tenancy;

namespace Portal.Web.Meetings;

/// <summary>
/// What a member without account holds after typing the mailed code: a protected cookie that names the organisation, the ballot and the seat, and opens
/// nothing else.
/// </summary>
public sealed class VoterPass(IHttpContextAccessor http, IDataProtectionProvider protection, ITenantContext tenant)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Portal.VoterPass").ToTimeLimitedDataProtector();

    public bool Opens(BallotPaper paper)
    {
        if (http.HttpContext?.Request.Cookies[CookieName(paper)] is not { } cookie) return false;
        try
        {
            return _protector.Unprotect(cookie) == Text(paper);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Expired, forged or from another installation: the same as none.
            return false;
        }
    }

    public void Give(BallotPaper paper) => http.HttpContext?.Response.Cookies.Append(CookieName(paper), _protector.Protect(Text(paper), Lifetime), new()
    {
        HttpOnly = true,
        Secure = http.HttpContext.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        MaxAge = Lifetime,
        IsEssential = true,
        Path = "/",
    });

    private string Text(BallotPaper paper) => string.Create(CultureInfo.InvariantCulture, $"{tenant.Organisation} {paper.BallotId} {paper.SeatId}");

    private static string CookieName(BallotPaper paper) => $"portal-vote-{paper.BallotId.Value:N}-{paper.SeatId.Value:N}";
}
