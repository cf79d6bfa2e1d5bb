using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Meetings;
using Portal.Web.Tenancy;
using Portal.Workflows.Timers;

namespace Portal.Web.Pages.Meetings;

/// <summary>The sessions one may know: those to come first, then those held, with the address for one's calendar.</summary>
public sealed class IndexModel(MeetingDesk desk, PortalDbContext db, ITenantAccessor tenant, IMemberAccessor member, ITenantStrategy strategy, SiteAddress site, TimeProvider time) : PageModel
{
    public IReadOnlyList<OpenMeeting> Ahead { get; private set; } = [];
    public IReadOnlyList<OpenMeeting> Past { get; private set; } = [];
    public bool MayPlan { get; private set; }
    public bool HasFeed { get; private set; }
    /// <summary>Shown once, when it is made.</summary>
    public string? FeedAddress { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await desk.AllAsync(cancellationToken);
        var zone = await db.Organisations.Select(organisation => new { organisation.Id, organisation.TimeZone }).SingleAsync(organisation => organisation.Id == tenant.Required.Id, cancellationToken);
        var today = LocalTime.Today(time.GetUtcNow(), zone.TimeZone);
        Ahead = [.. all.Where(open => open.Meeting.IsAhead && open.Meeting.HeldOn >= today).Reverse()];
        Past = [.. all.Except(Ahead)];
        MayPlan = (await desk.BodiesToConveneAsync(cancellationToken)).Count > 0;
        var me = member.Required.Id;
        HasFeed = await db.CalendarFeeds.AnyAsync(feed => feed.PersonId == me, cancellationToken);
    }

    /// <summary>A new secret address; the former one stops answering.</summary>
    public async Task<IActionResult> OnPostFeedAsync(CancellationToken cancellationToken)
    {
        var me = member.Required.Id;
        var feed = await db.CalendarFeeds.SingleOrDefaultAsync(each => each.PersonId == me, cancellationToken);
        if (feed is null) db.Add(feed = new CalendarFeed(tenant.Required.Id, me));
        var token = feed.Give(time.GetUtcNow());
        var slug = await db.Organisations.Where(organisation => organisation.Id == tenant.Required.Id).Select(organisation => organisation.Slug).SingleAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await OnGetAsync(cancellationToken);
        FeedAddress = site.Of(strategy.AddressOf(slug.Value, $"/calendar/{token}"));
        return Page();
    }
}
