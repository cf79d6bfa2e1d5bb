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

namespace Portal.Web.Pages.Meetings;

/// <summary>Plans a session: which body, when, where. Its usual points are put on the agenda at once.</summary>
public sealed class NewModel(MeetingDesk desk, UsualPoints points, IStringLocalizer<Rules> rules) : PageModel
{
    [BindProperty] public MeetingForm Form { get; set; } = new();

    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Bodies = await desk.BodiesToConveneAsync(cancellationToken);
        return Bodies.Count == 0 ? StatusCode(StatusCodes.Status403Forbidden) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Bodies = await desk.BodiesToConveneAsync(cancellationToken);
        if (Bodies.Count == 0) return StatusCode(StatusCodes.Status403Forbidden);
        if (Form.Body is not { } body) return this.Refuse("Form.Body", "Value.Missing");
        if (!ModelState.IsValid) return Page();

        try
        {
            var planned = await desk.PlanAsync(body, (meeting, convened) =>
            {
                Form.Arrange(meeting);
                foreach (var title in points.Of(convened)) meeting.Put(AgendaItemKind.Standing, title);
            }, cancellationToken);
            return planned is { } id ? RedirectToPage("Meeting", new { id }) : NotFound();
        }
        catch (RuleBrokenException refusal)
        {
            return this.Refuse("", rules[refusal.Rule.Code, [.. refusal.Arguments]], translate: false);
        }
    }
}
