using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Meetings;
using Portal.Web.Pages.Account;
using Portal.Web.Resources;
using Portal.Web.Tenancy;
using Portal.Workflows.Timers;

namespace Portal.Web.Pages.Meetings;

/// <summary>Plans a session: one the charter of a body asks for, in one click, or any other. Its agenda is made at once.</summary>
public sealed class NewModel(MeetingDesk desk, NextAgenda agenda, PortalDbContext db, ITenantAccessor tenant, TimeProvider time, IStringLocalizer<Rules> rules) : PageModel
{
    [BindProperty] public MeetingForm Form { get; set; } = new();

    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    /// <summary>What the charters ask for next.</summary>
    public IReadOnlyList<CharteredSession> Chartered { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Bodies.Count == 0 ? StatusCode(StatusCodes.Status403Forbidden) : Page();
    }

    /// <summary>One click: the session the charter asks for, at its hour and place.</summary>
    public async Task<IActionResult> OnPostCharterAsync(BodyId body, DateOnly heldOn, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Bodies.Count == 0) return StatusCode(StatusCodes.Status403Forbidden);
        if (Chartered.FirstOrDefault(each => each.Body.Id == body && each.On == heldOn) is not { } wanted) return NotFound();

        var planned = await desk.PlanAsync(body, (meeting, convened) =>
        {
            meeting.Arrange(wanted.On, wanted.Recurrence.StartsAt, wanted.Recurrence.EndsAt, convened.Settings.Charter?.Place, null);
            return agenda.FillAsync(meeting, convened, cancellationToken);
        }, cancellationToken);
        return planned is { } id ? RedirectToPage("Meeting", new { id }) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Bodies.Count == 0) return StatusCode(StatusCodes.Status403Forbidden);
        if (Form.Body is not { } body) return this.Refuse("Form.Body", "Value.Missing");
        if (!ModelState.IsValid) return Page();

        try
        {
            var planned = await desk.PlanAsync(body, (meeting, convened) =>
            {
                Form.Arrange(meeting);
                return agenda.FillAsync(meeting, convened, cancellationToken);
            }, cancellationToken);
            return planned is { } id ? RedirectToPage("Meeting", new { id }) : NotFound();
        }
        catch (RuleBrokenException refusal)
        {
            return this.Refuse("", rules[refusal.Rule.Code, [.. refusal.Arguments]], translate: false);
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Bodies = await desk.BodiesToConveneAsync(cancellationToken);
        var zone = await db.Organisations.Where(each => each.Id == tenant.Required.Id).Select(each => each.TimeZone).SingleAsync(cancellationToken);
        Chartered = await desk.CharteredAsync(LocalTime.Today(time.GetUtcNow(), zone), cancellationToken);
    }
}
