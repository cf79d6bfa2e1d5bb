using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Authoring.Sessions;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Notifications;
using Portal.Web.Pages.Approvals;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Changes;

namespace Portal.Web.Pages.Plans;

/// <summary>What changed since the person's last visit.</summary>
public sealed class SinceModel(ApprovalDesk desk, PlanVisits visits, VersionComparison comparison, IPlanReader reader, PortalDbContext db, TimeProvider time) : PageModel
{
    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public PlanVisit? Visit { get; private set; }
    public ChangesView? View { get; private set; }
    public string Since => Visit is { } visit ? TimeZoneInfo.ConvertTimeBySystemTimeZoneId(visit.SinceAt, Desk.Dossier.Organisation.TimeZone).ToString("f", System.Globalization.CultureInfo.CurrentCulture) : "";

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { MayRead: true } open) return NotFound();

        Desk = open;
        Visit = await visits.FindAsync(open.Dossier.Deliverable.Id, open.Person, cancellationToken);
        if (Visit is null || await visits.ThenAsync(Visit, open.Dossier.Plan, cancellationToken) is not { } then) return Page();
        if (await reader.ReadAsync(open.Dossier.Organisation.Id, open.Dossier.Deliverable.Id, cancellationToken) is not { } now) return NotFound();

        View = comparison.Compare(then, now.Content);
        return Page();
    }

    /// <summary>« J’ai tout vu »: the next visit compares with now.</summary>
    public async Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { MayRead: true } open) return NotFound();

        if (await visits.FindAsync(open.Dossier.Deliverable.Id, open.Person, cancellationToken) is { } visit)
        {
            visit.CatchUp(time.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
        }

        return Redirect(Url.Content($"~/plans/{id}?d={Uri.EscapeDataString(open.Dossier.Deliverable.Code)}"));
    }
}
