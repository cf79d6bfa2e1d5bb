using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Web.Identity;
using Portal.Web.Publishing;
using Portal.Web.Publishing.Caching;
using Portal.Web.Rendering.Documents;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Published;

[OpenToVisitors]
public sealed class PlanModel(PublishedPlans plans, PublishedDocuments documents, PublicComments comments, IMemberAccessor members) : PageModel
{
    public PublishedPlan Published { get; private set; } = null!; // set before the page is rendered
    public PlanDocument Document { get; private set; } = null!; // same

    /// <summary>How many comments wait for whoever reads them over; null for everyone else.</summary>
    public int? Unread { get; private set; }

    /// <summary>A version that is no longer in force keeps what was said of it, and takes no more.</summary>
    private bool MayBeCommented => Published is { Newer: null, Plan.ArchivedAt: null };

    public async Task<IActionResult> OnGetAsync(string plan, string? number, string? d, CancellationToken cancellationToken)
    {
        if (!Slug.TryParse(plan, null, out var slug)) return NotFound();
        VersionNumber? wanted = null;
        if (number is not null)
        {
            if (!VersionNumber.TryParse(number, null, out var parsed)) return NotFound();
            wanted = parsed;
        }

        if (await plans.FindAsync(slug, wanted, cancellationToken, d) is { } published)
        {
            Published = published;
            Document = await documents.OfAsync(published, cancellationToken) with
            {
                Comments = await comments.OfAsync(published.Version, User.Person(), cancellationToken),
                CommentAddress = MayBeCommented ? section => Url.Content($"~/p/{published.Plan.Slug}/comment{(published.Of.Length == 0 ? "?" : published.Of + "&")}section={Uri.EscapeDataString(section)}") : null,
            };
            if (members.Current is { } member) Unread = await comments.UnreadAsync(published, member.Id, cancellationToken);
            HttpContext.Features.Set(CacheablePage.Instance);
            return Page();
        }

        return await plans.MovedAsync(slug, cancellationToken) is { } moved
            ? RedirectToPagePermanent("/Published/Plan", new { plan = moved.ToString(), v = number is null ? null : "v", number, d })
            : NotFound();
    }
}
