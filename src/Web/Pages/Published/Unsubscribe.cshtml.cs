using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Web.Publishing;
using Portal.Web.Security;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Published;

/// <summary>
/// The way out of the mails of a members' list. Opening the link changes nothing (mail filters open links); the button, or the mail program's own
/// (RFC 8058), does. A mail program has no token of ours to send: what it holds is the address itself.
/// </summary>
[OpenToVisitors, EnableRateLimiting(RateLimits.Code), RequireAntiforgeryToken(required: false), IgnoreAntiforgeryToken]
public sealed class UnsubscribeModel(PortalDbContext db, ReaderUnsubscription unsubscription, ITenantAccessor tenant, TimeProvider time) : PageModel
{
    public string Email { get; private set; } = "";
    public string Organisation => tenant.Required.Name;
    public bool Left { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } reader) return NotFound();

        (Email, Left) = (reader.Email.Value, !reader.TakesMails);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } reader) return NotFound();

        reader.StopMails(time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        (Email, Left) = (reader.Email.Value, true);
        return Page();
    }

    private async Task<Reader?> FindAsync(string token, CancellationToken cancellationToken) =>
        unsubscription.Read(token, tenant.Required.Id) is { } id ? await db.Readers.SingleOrDefaultAsync(reader => reader.Id == id, cancellationToken) : null;
}
