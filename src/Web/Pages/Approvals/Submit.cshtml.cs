using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Shared;
using Portal.Web.Alerts;
using Portal.Web.Hosting;
using Portal.Web.Resources;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;

namespace Portal.Web.Pages.Approvals;

/// <summary>The « Soumettre » sheet: who reads, by when, what freezes and what stands in the way.</summary>
public sealed class SubmitModel(ApprovalDesk desk, AlertDesk alerts, IStringLocalizer<ApprovalText> text, IStringLocalizer<Rules> rules) : PageModel
{
    [BindProperty] public Input Form { get; set; } = new();

    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    /// <summary>What stands in the way but for the alerts, which are shown with the forms that answer them.</summary>
    public IReadOnlyList<Obstacle> Obstacles { get; private set; } = [];
    public IEnumerable<SeenAlert> Errors => _alerts?.Of(AlertLevel.Error) ?? [];
    /// <summary>Shown answered too: the sheet says why each may stand.</summary>
    public IEnumerable<SeenAlert> Warnings => _alerts?.Of(AlertLevel.Warning) ?? [];

    private SeenAlerts? _alerts;

    /// <summary>People with an account who may be asked to read.</summary>
    public IEnumerable<(PersonId Id, string Name)> Readers => Desk.Dossier.Memberships
        .Where(membership => membership.IsActive && membership.PersonId != Desk.Person)
        .Select(membership => Desk.Dossier.People.TryGetValue(membership.PersonId, out var facts) ? (membership.PersonId, facts.DisplayName) : default)
        .Where(reader => reader.DisplayName is not null);

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open) return NotFound();
        Desk = open;
        Obstacles = [.. (await desk.ObstaclesAsync(open.Dossier.Deliverable, Command(open), cancellationToken))
            .Where(obstacle => obstacle.Rule != ApprovalRules.NoErrorRemains && obstacle.Rule != ApprovalRules.WarningsAreAcknowledged)];
        _alerts = await alerts.OpenAsync(open.Dossier.Deliverable.Id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open) return NotFound();
        // Straight to the body means on a date: without one the plan would silently go to review.
        if (Form is { Straight: true, SessionOn: null }) ModelState.AddModelError("Form.SessionOn", rules[ApprovalRules.SessionIsChosen.Code]);
        if (!ModelState.IsValid || !await desk.ExecuteAsync(id, Command(open), cancellationToken)) return await OnGetAsync(id, cancellationToken);

        TempData[Notice.Done] = text["Done.Submit"].Value;
        return RedirectToPage("Index", new { id });
    }

    private Submit Command(OpenDossier open) => new()
    {
        Reviewers = [.. open.Dossier.People
            .Where(person => Form.Reviewers.Contains(person.Key))
            .Select(person => new Reviewer(person.Key, person.Value.DisplayName, Mandatory: true))],
        ReviewUntil = Form.ReviewUntil,
        StraightTo = Form.Straight && Form.SessionOn is { } session ? new SessionChoice(session) : null,
        Message = Form.Message,
    };

    public sealed class Input
    {
        public List<PersonId> Reviewers { get; set; } = [];
        public DateOnly? ReviewUntil { get; set; }
        public bool Straight { get; set; }
        public DateOnly? SessionOn { get; set; }
        [StringLength(2000)] public string? Message { get; set; }
    }
}
