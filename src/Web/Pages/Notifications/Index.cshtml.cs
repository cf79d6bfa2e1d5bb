using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Notifications;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Notifications;

/// <summary>What happened to me, by day and by plan.</summary>
public sealed class IndexModel(NoticeCentre centre, NoticesElsewhere elsewhere, ITenantAccessor tenancy, IMemberAccessor members, IStringLocalizer<NoticeText> text) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public string? Plan { get; set; }
    [BindProperty(SupportsGet = true)] public bool Unread { get; set; }

    public IReadOnlyList<NoticeDay> Days { get; private set; } = [];
    public string? Older { get; private set; }
    public int Waiting { get; private set; }
    public IReadOnlyList<(PlanId Id, string Name)> Plans { get; private set; } = [];
    public IReadOnlyList<NoticesElsewhere.Elsewhere> Elsewhere { get; private set; } = [];
    public string Here => tenancy.Required.Name;
    public bool IsFiltered => WantedKind is not null || WantedPlan is not null || Unread;
    public NotificationKind? WantedKind => Enum.TryParse<NotificationKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : null;
    private PlanId? WantedPlan => PlanId.TryParse(Plan, null, out var plan) ? plan : null;

    public async Task OnGetAsync(string? before, CancellationToken cancellationToken)
    {
        DateTimeOffset? until = DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;
        (Days, var older) = await centre.ListAsync(WantedKind, WantedPlan, Unread, until, cancellationToken);
        Older = older?.ToString("O");
        Waiting = await centre.UnreadAsync(cancellationToken);
        Plans = await centre.PlansAsync(cancellationToken);
        Elsewhere = await elsewhere.OfAsync(tenancy.Required.Slug, members.Required.Id, cancellationToken);
    }

    public async Task<IActionResult> OnPostAllAsync(CancellationToken cancellationToken)
    {
        await centre.MarkAllAsync(cancellationToken);
        TempData[Notice.Done] = text["Centre.AllRead"].Value;
        return Back();
    }

    public async Task<IActionResult> OnPostMarkAsync(NotificationId id, bool read, CancellationToken cancellationToken) =>
        await centre.MarkAsync(id, read, cancellationToken) ? Back() : NotFound();

    public string Day(DateOnly day) => text["Centre.Day", day.ToString("D", CultureInfo.CurrentCulture)].Value;

    private RedirectToPageResult Back() => RedirectToPage(new { Kind, Plan, Unread = Unread ? "true" : null });
}
