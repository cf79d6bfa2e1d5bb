using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Changes;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Published;

/// <summary>« Ce qui a changé » since the version published before, for the audience of the visitor: each reads of what they were shown, and of nothing else.</summary>
[OpenToVisitors]
public sealed class ChangesModel(PublishedPlans plans, VersionComparison comparison) : PageModel
{
    public PublishedPlan Published { get; private set; } = null!; // set before the page is rendered
    public PublishedPlan Former { get; private set; } = null!; // same
    public ChangesView View { get; private set; } = null!; // same

    public async Task<IActionResult> OnGetAsync(string plan, string number, string? d, CancellationToken cancellationToken)
    {
        if (!Slug.TryParse(plan, null, out var slug) || !VersionNumber.TryParse(number, null, out var wanted)) return NotFound();
        if (await plans.FindAsync(slug, wanted, cancellationToken, d) is not { Former: { } former } published) return NotFound();
        if (await plans.FindAsync(slug, former, cancellationToken, d) is not { } before) return NotFound();

        (Published, Former) = (published, before);
        View = comparison.Compare(before.Snapshot.Content, published.Snapshot.Content, published.Edition);
        return Page();
    }
}
