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
    public Deliverable Deliverable { get; private set; } = null!; // same
    public SeenAlerts Alerts { get; private set; } = null!; // same

    public async Task<IActionResult> OnGetAsync(PlanId id, string? d, CancellationToken cancellationToken)
    {
        if (await DeliverableAsync(id, d, cancellationToken) is not { } deliverable || await desk.OpenAsync(deliverable.Id, cancellationToken) is not { } alerts) return NotFound();

        Plan = await db.Plans.AsNoTracking().SingleAsync(plan => plan.Id == id, cancellationToken);
        (Deliverable, Alerts) = (deliverable, alerts);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId id, string? d, List<string> alerts, string? note, AlertPlace from, CancellationToken cancellationToken)
    {
        if (await DeliverableAsync(id, d, cancellationToken) is not { } deliverable || !await desk.AnswerAsync(deliverable.Id, alerts, note ?? "", cancellationToken)) return NotFound();

        TempData[Notice.Done] = text["Done"].Value;
        return BackTo(from, id, d);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(PlanId id, string? d, string? alert, AlertPlace from, CancellationToken cancellationToken)
    {
        if (await DeliverableAsync(id, d, cancellationToken) is not { } deliverable || !await desk.WithdrawAsync(deliverable.Id, alert ?? "", cancellationToken)) return NotFound();

        TempData[Notice.Done] = text["Withdrawn"].Value;
        return BackTo(from, id, d);
    }

    private RedirectToPageResult BackTo(AlertPlace from, PlanId id, string? d) =>
        from switch
        {
            AlertPlace.Submit => RedirectToPage("/Approvals/Submit", new { id, d }),
            AlertPlace.Approval => RedirectToPage("/Approvals/Index", new { id, d }),
            AlertPlace.Publish => RedirectToPage("/Approvals/Publish", new { id, d }),
            _ => RedirectToPage("/Plans/Alerts", new { id, d }), // a made-up place too
        };

    /// <summary>The deliverable the address names, else the first.</summary>
    private async Task<Deliverable?> DeliverableAsync(PlanId plan, string? code, CancellationToken cancellationToken)
    {
        var deliverables = await db.Deliverables.AsNoTracking().Where(one => one.PlanId == plan).OrderBy(one => one.Order).ToListAsync(cancellationToken);
        return deliverables.Find(one => one.Code == code) ?? deliverables.FirstOrDefault();
    }
}
