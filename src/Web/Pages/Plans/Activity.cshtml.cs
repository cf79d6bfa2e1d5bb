using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Web.Notifications;
using Portal.Web.Pages.Approvals;

namespace Portal.Web.Pages.Plans;

/// <summary>Who did what lately, without noise.</summary>
public sealed class ActivityModel(ApprovalDesk desk, PlanActivity activity, IPlanReader reader) : PageModel
{
    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public IReadOnlyList<IGrouping<DateOnly, ActivityLine>> Days { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { MayRead: true } open) return NotFound();
        if (await reader.ReadAsync(open.Dossier.Organisation.Id, open.Dossier.Deliverable.Id, cancellationToken) is not { } reading) return NotFound();

        Desk = open;
        var lines = await activity.OfAsync(open.Dossier, open.Person, reading.Plan, TimeZoneInfo.FindSystemTimeZoneById(open.Dossier.Organisation.TimeZone), cancellationToken);
        Days = [.. lines.GroupBy(line => DateOnly.FromDateTime(line.To.DateTime))];
        return Page();
    }
}
