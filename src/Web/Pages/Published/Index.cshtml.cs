using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Publishing;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Published;

/// <summary>What an organisation gives to read. One that has published nothing to this visitor answers as if it were unknown.</summary>
[OpenToVisitors]
public sealed class IndexModel(PublishedPlans plans, ITenantAccessor tenancy) : PageModel
{
    public IReadOnlyList<PublishedEntry> Plans { get; private set; } = [];
    public string Organisation => tenancy.Required.Name;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Plans = await plans.ListAsync(cancellationToken);
        return Plans.Count > 0 ? Page() : NotFound();
    }
}
