using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Resources;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outlook;

namespace Portal.Web.Pages.Approvals;

/// <summary>
/// The record of a session, for a body whose members may have no account: everyone present and for unless said otherwise, then only
/// the exceptions. Here too an electronic vote is opened, closed, and its result recorded.
/// </summary>
public sealed class DecisionModel(ApprovalDesk desk, DecisionEntries entries, IStringLocalizer<ApprovalText> text, IStringLocalizer<Rules> rules) : PageModel
{
    [BindProperty] public DecisionForm Form { get; set; } = new();

    public DecisionEntry Entry { get; private set; } = null!; // set before the page is rendered
    public OpenDossier Desk => Entry.Desk;
    public Body? Body => Entry.Body;
    public StepDefinition Step => Entry.Step;

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } open) return NotFound();
        // The sheet of the session planned is where the form starts from.
        var meeting = open.Dossier.Meetings.FirstOrDefault(each => each.Id == open.State.Session?.Meeting);
        Entry = await entries.NewAsync(open, meeting, meeting?.Items.FirstOrDefault(item => item.DeliverableId == open.Dossier.Deliverable.Id), cancellationToken);
        Entry.Form.Meeting = null; // comes back to the plan, not to the session
        return Page();
    }

    /// <summary>One more line for an observation; nothing typed is lost and nothing is recorded.</summary>
    public async Task<IActionResult> OnPostMoreAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (!await TypedAsync(id, cancellationToken)) return NotFound();
        ModelState.Clear();
        Form.Amendments.Add(new() { DueOn = entries.Due(Desk, Entry) });
        if (Form.Deferrals.TrueForAll(line => !string.IsNullOrEmpty(line.Mean))) Form.Deferrals.Add(new() { DueOn = entries.Due(Desk, Entry) });
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (!await TypedAsync(id, cancellationToken)) return NotFound();
        if (!ModelState.IsValid || Body is not { } body) return Page();

        try
        {
            await desk.ExecuteAsync(id, new RecordDecision(Form.ToDraft(body, Entry.Deferrals)), cancellationToken);
        }
        catch (RuleBrokenException refusal)
        {
            // Stays on the form: a session is long to type.
            ModelState.AddModelError("", rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            return Page();
        }

        TempData[Notice.Done] = text["Done.Decision"].Value;
        return Form is { Meeting: { } meeting, Item: { } item } ? RedirectToPage("/Meetings/Item", new { id = meeting, item }) : RedirectToPage("Index", new { id });
    }

    public Task<IActionResult> OnPostOpenBallotAsync(PlanId id, int hours, CancellationToken cancellationToken) =>
        VoteAsync(id, new OpenBallot(Hours(hours)), "Done.OpenBallot", cancellationToken);

    public Task<IActionResult> OnPostCloseBallotAsync(PlanId id, CancellationToken cancellationToken) => VoteAsync(id, new CloseBallot(), "Done.CloseBallot", cancellationToken);

    /// <summary>What the presences and votes typed so far come to, in a sentence; or what forbids them. Nothing is recorded.</summary>
    public async Task<IActionResult> OnPostSentenceAsync(PlanId id, CancellationToken cancellationToken) =>
        await TypedAsync(id, cancellationToken) ? Content(Entry.Sentence) : NotFound();

    private DateTimeOffset Hours(int hours) => entries.Now.AddHours(Math.Clamp(hours, 0, 24 * 365));

    private async Task<IActionResult> VoteAsync(PlanId id, ApprovalCommand command, string done, CancellationToken cancellationToken)
    {
        if (!await desk.ExecuteAsync(id, command, cancellationToken)) return NotFound();
        TempData[Notice.Done] = text[done].Value;
        return RedirectToPage("Decision", new { id });
    }

    private async Task<OpenDossier?> OpenAsync(PlanId id, CancellationToken cancellationToken) =>
        await desk.OpenAsync(id, cancellationToken) is { } open && open.May(Act.RecordDecision) ? open : null;

    private async Task<bool> TypedAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, cancellationToken) is not { } open) return false;
        Entry = await entries.OfAsync(open, Form, cancellationToken);
        return true;
    }
}
