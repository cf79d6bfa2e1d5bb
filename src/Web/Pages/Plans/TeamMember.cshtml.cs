using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.People;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Plans;
using Portal.Web.Resources;
using Portal.Workflows.Engine;

namespace Portal.Web.Pages.Plans;

/// <summary>The role of one person on one plan: one of four, the sections it holds for, and the charges beside it.</summary>
public sealed class TeamMemberModel(PlanDossiers dossiers, PlanTeamDesk desk, IReadModels readModels, IStringLocalizer<PlanPageText> text, IStringLocalizer<Rules> rules) : PageModel
{
    public static readonly IReadOnlyList<Roles> ChargesShown = [Roles.Sponsor, Roles.Secretary, Roles.BudgetController, Roles.SiteWriter, Roles.Webmaster];

    [BindProperty] public Input Form { get; set; } = new();

    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public PersonFacts Person { get; private set; } = null!; // same
    public bool IsOnPlan { get; private set; }
    public IReadOnlyList<OutlineSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PlanId id, PersonId person, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, person, cancellationToken) is not { } dossier) return NotFound();
        if (!dossiers.May(dossier, PlanAction.ManageBodies)) return StatusCode(StatusCodes.Status403Forbidden);

        var held = dossier.PlanRoles.FirstOrDefault(role => role.PersonId == person);
        var columns = held?.Columns ?? Roles.None;
        Form = new()
        {
            Role = held?.Role ?? ScreenRole.Redacteur,
            Sections = [.. held?.Sections ?? []],
            Charges = [.. ChargesShown.Where(charge => (columns & charge) != 0)],
        };
        return Page();
    }

    public Task<IActionResult> OnPostAsync(PlanId id, PersonId person, CancellationToken cancellationToken)
    {
        var sections = Form.Role is ScreenRole.Redacteur or ScreenRole.Pilote ? Form.Sections : [];
        var charges = Form.Charges.Aggregate(Roles.None, (all, charge) => all | charge);
        return ChangeAsync(id, person, "Team.Changed", () => desk.GiveAsync(id, person, Form.Role, sections, charges, cancellationToken), cancellationToken);
    }

    public Task<IActionResult> OnPostRemoveAsync(PlanId id, PersonId person, CancellationToken cancellationToken) =>
        ChangeAsync(id, person, "Team.Removed", () => desk.TakeAwayAsync(id, person, cancellationToken), cancellationToken);

    private async Task<IActionResult> ChangeAsync(PlanId id, PersonId person, string done, Func<Task<bool>> change, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, person, cancellationToken) is null) return NotFound();
        if (!ModelState.IsValid) return Page();

        try
        {
            if (!await change()) return NotFound();
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            return Page();
        }

        TempData[Notice.Done] = text[done, Person.DisplayName].Value;
        return RedirectToPage("Team", new { id });
    }

    /// <summary>Null for a plan that may not be known and for someone who is no member: both look the same.</summary>
    private async Task<CaseDossier?> LoadAsync(PlanId id, PersonId person, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(id, cancellationToken) is not { } dossier) return null;
        if (!dossier.Memberships.Any(membership => membership.PersonId == person && membership.IsActive) || !dossier.People.TryGetValue(person, out var facts)) return null;

        (Plan, Person) = (dossier.Plan, facts);
        IsOnPlan = dossier.PlanRoles.Any(role => role.PersonId == person);
        var read = await readModels.FindAsync(dossier.Organisation.Id, dossier.Deliverable.Id, cancellationToken);
        Sections = read is null ? [] : LivePlan.Of(read.Content).Outline;
        return dossier;
    }

    public sealed class Input
    {
        public ScreenRole Role { get; set; }
        public List<string> Sections { get; set; } = [];
        public List<Roles> Charges { get; set; } = [];
    }
}
