using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Alerts;
using Portal.Web.Hosting;
using Portal.Web.Resources;

namespace Portal.Web.Pages.Plans;

/// <summary>Every alert of a plan, and the one place that takes answers posted without script, for this page and for the approval sheets.</summary>
public sealed class AlertsModel(PortalDbContext db, AlertDesk desk, IStringLocalizer<AlertText> text) : PageModel
{
    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public SeenAlerts Alerts { get; private set; } = null!; // same

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await DeliverableAsync(id, cancellationToken) is not { } deliverable || await desk.OpenAsync(deliverable, cancellationToken) is not { } alerts) return NotFound();

        Plan = await db.Plans.AsNoTracking().SingleAsync(plan => plan.Id == id, cancellationToken);
        Alerts = alerts;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId id, List<string> alerts, string? note, AlertPlace from, CancellationToken cancellationToken)
    {
        if (await DeliverableAsync(id, cancellationToken) is not { } deliverable || !await desk.AnswerAsync(deliverable, alerts, note ?? "", cancellationToken)) return NotFound();

        TempData[Notice.Done] = text["Done"].Value;
        return from switch
        {
            AlertPlace.Submit => RedirectToPage("/Approvals/Submit", new { id }),
            AlertPlace.Approval => RedirectToPage("/Approvals/Index", new { id }),
            AlertPlace.Publish => RedirectToPage("/Approvals/Publish", new { id }),
            _ => RedirectToPage(new { id }), // a made-up place too
        };
    }

    private Task<DeliverableId?> DeliverableAsync(PlanId plan, CancellationToken cancellationToken) =>
        db.Deliverables.Where(one => one.PlanId == plan).OrderBy(one => one.Order).Select(one => (DeliverableId?)one.Id).FirstOrDefaultAsync(cancellationToken);
}
