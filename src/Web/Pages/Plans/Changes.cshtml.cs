using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Pages.Approvals;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Changes;

namespace Portal.Web.Pages.Plans;

/// <summary>« Ce qui a changé » between two versions, or between a version and the plan as it is being written.</summary>
public sealed class ChangesModel(ApprovalDesk desk, VersionComparison comparison) : PageModel
{
    public const string Now = "now";

    [BindProperty(SupportsGet = true)] public string? From { get; set; }
    [BindProperty(SupportsGet = true)] public string? To { get; set; }

    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public IReadOnlyList<PlanVersion> Versions { get; private set; } = [];
    public ChangesView? View { get; private set; }

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { MayRead: true } open) return NotFound();

        Desk = open;
        Versions = [.. open.Dossier.Versions.OrderByDescending(version => version.At)];
        To ??= Now;
        From ??= Versions.FirstOrDefault(version => version.Number.ToString() != To)?.Number.ToString();
        if (From is null) return Page();

        var (before, after) = (await ReadAsync(From, cancellationToken), await ReadAsync(To, cancellationToken));
        if (before is null || after is null) return NotFound();

        View = comparison.Compare(before, after);
        return Page();
    }

    private async Task<PlanContent?> ReadAsync(string which, CancellationToken cancellationToken)
    {
        if (which == Now) return (await comparison.LiveAsync(Desk.Dossier, cancellationToken))?.Content;
        return VersionNumber.TryParse(which, null, out var number) && Versions.FirstOrDefault(version => version.Number == number) is { } found
            ? await comparison.ContentAsync(found, cancellationToken)
            : null;
    }
}
