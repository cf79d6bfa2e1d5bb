using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Domain.Governance;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Rendering.Decisions;
using Portal.Web.Resources;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outlook;
using Portal.Workflows.Timers;

namespace Portal.Web.Pages.Approvals;

/// <summary>
/// The record of a session, for a body whose members may have no account: everyone present and for unless said otherwise, then only
/// the exceptions.
/// </summary>
public sealed class DecisionModel(ApprovalDesk desk, IPlanReader reader, TimeProvider time, DecisionSentence sentence, IStringLocalizer<ApprovalText> text, IStringLocalizer<Rules> rules)
    : PageModel
{
    [BindProperty] public DecisionForm Form { get; set; } = new();

    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public Body? Body => Desk.Dossier.BodyAtStep;
    public StepDefinition Step => Desk.Dossier.RunningCircuit.Step(Desk.State.Step!); // a plan before a body is at a step
    public bool Advises => Step.Purpose == StepPurpose.Advise;
    public IReadOnlyList<OutlineSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        Form.HeldOn = Desk.State.Session?.HeldOn is { } planned && planned <= Today ? planned : Today;
        Form.Kind = Advises ? DecisionKind.Advice : DecisionKind.Approve;
        Form.For = Body is null ? 0 : Tally.Unanimous(Body, SessionRecord.Everyone(Body, Form.HeldOn)).For;
        Form.Amendments = [new() { DueOn = Due() }];
        return Page();
    }

    /// <summary>One more line for an observation; nothing typed is lost and nothing is recorded.</summary>
    public async Task<IActionResult> OnPostMoreAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        ModelState.Clear();
        Form.Amendments.Add(new() { DueOn = Due() });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (!ModelState.IsValid || Body is not { } body) return Page();

        try
        {
            await desk.ExecuteAsync(id, new RecordDecision(Form.ToDraft(body)), cancellationToken);
        }
        catch (RuleBrokenException refusal)
        {
            // Stays on the form: a session is long to type.
            ModelState.AddModelError("", rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            return Page();
        }

        TempData[Notice.Done] = text["Done.Decision"].Value;
        return RedirectToPage("Index", new { id });
    }

    /// <summary>What the presences and votes typed so far come to, in a sentence; or what forbids them. Nothing is recorded.</summary>
    public async Task<IActionResult> OnPostSentenceAsync(PlanId id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Content(Sentence()) : NotFound();

    public string Sentence()
    {
        if (Body is not { } body) return "";
        try
        {
            var draft = Form.ToDraft(body);
            return sentence.Of(draft.Kind, draft.Opinion, draft.Count(body, Today, Step.Adapt(body.Settings)));
        }
        catch (RuleBrokenException refusal)
        {
            return rules[refusal.Rule.Code, [.. refusal.Arguments]];
        }
    }

    private DateOnly Today => LocalTime.Today(time.GetUtcNow(), Desk.Dossier.Organisation.TimeZone);

    private DateOnly Due() => WorkingDays.For(Desk.Dossier.Organisation.Culture).Add(Today, Step.AmendmentWorkingDays);

    private async Task<bool> LoadAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open || !open.May(Act.RecordDecision)) return false;
        Desk = open;
        var reading = await reader.ReadAsync(open.Dossier.Organisation.Id, open.Dossier.Deliverable.Id, cancellationToken);
        Sections = reading?.Plan.Outline ?? [];
        return true;
    }
}
