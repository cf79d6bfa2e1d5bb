using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Notifications;
using Portal.Web.Security;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Notifications;

/// <summary>
/// The way out of one sort of mail. Opening the link changes nothing (mail filters open links); the button, or the mail program's own (RFC 8058), does. A mail
/// program has no token of ours to send: what it holds is the address itself.
/// </summary>
[OpenToVisitors, EnableRateLimiting(RateLimits.Code), RequireAntiforgeryToken(required: false), IgnoreAntiforgeryToken]
public sealed class UnsubscribeModel(PortalDbContext db, NoticeUnsubscription unsubscription, ITenantAccessor tenancy) : PageModel
{
    public NotificationKind? Kind { get; private set; }
    public string Organisation => tenancy.Required.Name;
    public bool Left { get; private set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken) =>
        await FindAsync(token, cancellationToken) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellationToken)
    {
        if (await FindAsync(token, cancellationToken) is not { } person) return NotFound();

        var chosen = await db.NotificationChoices.Where(each => each.PersonId == person).ToListAsync(cancellationToken);
        var wide = chosen.Find(each => each.Scope == NotificationChoices.Everywhere);
        if (wide is null) db.Add(wide = new NotificationChoices(tenancy.Required.Id, person, null));
        // Out of the letters: of every kind that is gathered in one, wherever it was chosen. Out of a kind: of its mails about every plan.
        foreach (var kind in Enum.GetValues<NotificationKind>())
        {
            if (Kind is { } one ? kind == one : NotificationChoices.RhythmOf([wide], kind, null) is MailRhythm.Daily or MailRhythm.Weekly) wide.Choose(kind, MailRhythm.Never);
            foreach (var narrow in chosen.Where(each => each.Scope != NotificationChoices.Everywhere && each.Rhythms.ContainsKey(kind)))
            {
                if (Kind is { } sort ? kind == sort : narrow.Rhythms[kind] is MailRhythm.Daily or MailRhythm.Weekly) narrow.Choose(kind, MailRhythm.Never);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
        Left = true;
        return Page();
    }

    private async Task<PersonId?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (unsubscription.Read(token, tenancy.Required.Id) is not var (person, kind)) return null;

        Kind = kind;
        return await db.Memberships.AnyAsync(each => each.PersonId == person, cancellationToken) ? person : null;
    }
}
