using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Storage;
using Portal.Web.Publishing;
using Portal.Web.Resources;
using Portal.Web.Security;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Published;

/// <summary>
/// How someone on the members' list comes to read: their address, then the code mailed to it. Answers the same whether or not the
/// address is on the list.
/// </summary>
[OpenToVisitors, EnableRateLimiting(RateLimits.Code)]
public sealed class AccessModel(PortalDbContext db, ReaderMails mails, ReaderPass pass, TimeProvider time, IStringLocalizer<Rules> rules) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Email.Required"), EmailAddress(ErrorMessage = "Email.Invalid")]
    public string Email { get; set; } = "";

    [BindProperty, StringLength(12)] public string? Code { get; set; }

    [BindProperty(SupportsGet = true)] public string? Plan { get; set; }

    public bool CodeSent { get; private set; }

    /// <summary>Whoever typed a code lately reads at once.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        Slug.TryParse(Plan, null, out _) && pass.Current is { } reader && await db.Readers.AnyAsync(one => one.Id == reader && one.RemovedAt == null, cancellationToken)
            ? LocalRedirect(Address())
            : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !EmailAddress.TryParse(Email.Trim(), null, out var email)) return Page();

        if (await FindAsync(email, cancellationToken) is { } reader)
        {
            var code = reader.SendCode(time.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            await mails.SendCodeAsync(reader, code, cancellationToken);
        }

        CodeSent = true;
        return Page();
    }

    public async Task<IActionResult> OnPostEnterAsync(CancellationToken cancellationToken)
    {
        CodeSent = true;
        if (!ModelState.IsValid || !EmailAddress.TryParse(Email.Trim(), null, out var email)) return Page();

        var reader = await FindAsync(email, cancellationToken);
        var broken = reader is null ? OrganisationRules.CodeMatches : reader.TryEnter(Code ?? "", time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        if (reader is null || broken is not null)
        {
            ModelState.AddModelError(nameof(Code), rules[(broken ?? OrganisationRules.CodeMatches).Code]);
            return Page();
        }

        pass.Give(reader.Id);
        return LocalRedirect(Address());
    }

    private string Address() => Url.Content(Slug.TryParse(Plan, null, out var slug) ? $"~/p/{slug}" : "~/");

    private Task<Reader?> FindAsync(EmailAddress email, CancellationToken cancellationToken) =>
        db.Readers.SingleOrDefaultAsync(reader => reader.Email == email && reader.RemovedAt == null, cancellationToken);
}
