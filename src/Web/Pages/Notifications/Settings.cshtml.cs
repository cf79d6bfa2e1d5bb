using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Notifications;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Notifications;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Notifications;

/// <summary>Which mails come, and when: for the whole organisation, and for one plan where it should differ.</summary>
public sealed class SettingsModel(PortalDbContext db, ReadablePlans readable, ITenantAccessor tenancy, IMemberAccessor members, TimeProvider time, IStringLocalizer<NoticeText> text) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "plan")] public string? Wanted { get; set; }
    [BindProperty] public Dictionary<string, string?> Rhythms { get; set; } = [];

    public static IEnumerable<NotificationKind> Kinds => Enum.GetValues<NotificationKind>().Where(NotificationDefaults.IsSwitchable);
    public IReadOnlyList<ReadablePlan> Plans { get; private set; } = [];
    public ReadablePlan? Plan { get; private set; }
    public string Space => tenancy.Required.Name;

    private List<NotificationChoices> _chosen = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();

        var choices = Held;
        if (choices is null) db.Add(choices = new NotificationChoices(tenancy.Required.Id, members.Required.Id, Plan?.Id));
        foreach (var kind in Kinds)
        {
            if (!Rhythms.TryGetValue(kind.ToString(), out var said)) continue;
            choices.Choose(kind, Enum.TryParse<MailRhythm>(said, out var rhythm) && Enum.IsDefined(rhythm) ? rhythm : null);
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData[Notice.Done] = text["Settings.Saved"].Value;
        return RedirectToPage(new { plan = Wanted });
    }

    /// <summary>Follows a plan, or stops: what nobody said follows the role.</summary>
    public async Task<IActionResult> OnPostFollowAsync(PlanId on, bool follows, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken) || Plans.All(each => each.Id != on)) return NotFound();

        await db.FollowAsync(tenancy.Required.Id, members.Required.Id, on, FollowTarget.Plan, follows, time.GetUtcNow(), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        TempData[Notice.Done] = text[follows ? "Follow.Done" : "Follow.Stopped", Plans.First(each => each.Id == on).Name].Value;
        return RedirectToPage(new { plan = Wanted });
    }

    /// <summary>What is chosen on this page; null on the page of a plan where the organisation's choice holds.</summary>
    public MailRhythm? Chosen(NotificationKind kind) =>
        Held is { } held && held.Rhythms.TryGetValue(kind, out var rhythm) ? rhythm : Plan is null ? NotificationDefaults.RhythmOf(kind) : null;

    /// <summary>What holds for the organisation, said beside « comme pour l’organisation ».</summary>
    public MailRhythm Wider(NotificationKind kind) => NotificationChoices.RhythmOf(_chosen, kind, null);

    private NotificationChoices? Held => _chosen.Find(each => each.Scope == NotificationChoices.ScopeOf(Plan?.Id));

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var me = members.Required.Id;
        Plans = await readable.OfAsync(me, cancellationToken);
        if (!string.IsNullOrEmpty(Wanted) && (Plan = Plans.FirstOrDefault(each => each.Id.ToString() == Wanted)) is null) return false;
        _chosen = await db.NotificationChoices.Where(each => each.PersonId == me).ToListAsync(cancellationToken);
        return true;
    }
}
