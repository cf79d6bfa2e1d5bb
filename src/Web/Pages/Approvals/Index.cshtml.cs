using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Alerts;
using Portal.Web.Hosting;
using Portal.Web.Resources;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outlook;

namespace Portal.Web.Pages.Approvals;

/// <summary>Where the plan stands, in words, who must do what by when, and the acts of the reader of the page.</summary>
public sealed class IndexModel(ApprovalDesk desk, AlertDesk alerts, IStringLocalizer<ApprovalText> text) : PageModel
{
    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    /// <summary>What waits for an answer before a session, for those who may choose one.</summary>
    public IReadOnlyList<SeenAlert> Warnings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open) return NotFound();
        Desk = open;
        if (open.May(Act.PutOnAgenda))
            Warnings = [.. (await alerts.OpenAsync(open.Dossier.Deliverable.Id, cancellationToken))?.Of(AlertLevel.Warning).Where(seen => seen.IsOpen) ?? []];
        return Page();
    }

    public Task<IActionResult> OnPostAnswerAsync(PlanId id, ReviewVerdict verdict, string? note, PersonId? @for, CancellationToken cancellationToken) =>
        DoAsync(id, new AnswerReview(verdict, note) { For = @for }, "Done.Answer", cancellationToken);

    public Task<IActionResult> OnPostReturnAsync(PlanId id, string? reason, CancellationToken cancellationToken) =>
        DoAsync(id, new ReturnToDraft(reason ?? ""), "Done.Return", cancellationToken);

    public Task<IActionResult> OnPostAgendaAsync(PlanId id, DateOnly heldOn, CancellationToken cancellationToken) =>
        DoAsync(id, new PutOnAgenda(new SessionChoice(heldOn)), "Done.Agenda", cancellationToken);

    public Task<IActionResult> OnPostSessionAsync(PlanId id, DateOnly heldOn, CancellationToken cancellationToken) =>
        DoAsync(id, new ChooseSession(new SessionChoice(heldOn)), "Done.Agenda", cancellationToken);

    public Task<IActionResult> OnPostReviseAsync(PlanId id, string? reason, CancellationToken cancellationToken) =>
        DoAsync(id, new OpenRevision(reason ?? ""), "Done.Revise", cancellationToken);

    public Task<IActionResult> OnPostWithdrawAsync(PlanId id, PublicationId publication, string? reason, CancellationToken cancellationToken) =>
        DoAsync(id, new WithdrawPublication(publication, reason), "Done.Withdraw", cancellationToken);

    public Task<IActionResult> OnPostEnforceAsync(PlanId id, DecisionId decision, DateOnly? transmittedOn, string? receipt, DateOnly? postedOn, string? postedAt, CancellationToken cancellationToken) =>
        DoAsync(id, new Enforce(decision, new Enforceability(transmittedOn, Trimmed(receipt), postedOn, Trimmed(postedAt))), "Done.Enforce", cancellationToken);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task<IActionResult> DoAsync(PlanId id, ApprovalCommand command, string done, CancellationToken cancellationToken)
    {
        if (!await desk.ExecuteAsync(id, command, cancellationToken)) return NotFound();
        TempData[Notice.Done] = text[done].Value;
        return RedirectToPage("Index", new { id });
    }
}
