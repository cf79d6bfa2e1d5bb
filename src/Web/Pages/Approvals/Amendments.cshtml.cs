using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Resources;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;

namespace Portal.Web.Pages.Approvals;

/// <summary>What a body asked to change: each amendment goes from requested to integrated to verified; nothing else may change meanwhile.</summary>
public sealed class AmendmentsModel(ApprovalDesk desk, IPlanReader reader, SessionRegistry sessions, IStringLocalizer<ApprovalText> text) : PageModel
{
    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public LivePlan? Plan { get; private set; }
    public IReadOnlyList<Obstacle> Obstacles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open || open.State.State != ApprovalState.Amending) return NotFound();
        Desk = open;
        Plan = (await reader.ReadAsync(open.Dossier.Organisation.Id, open.Dossier.Deliverable.Id, cancellationToken))?.Plan;
        Obstacles = await desk.ObstaclesAsync(open.Dossier.Deliverable, new CompleteAmendments(), cancellationToken);
        return Page();
    }

    public Task<IActionResult> OnPostIntegrateAsync(PlanId id, AmendmentId amendment, string? note, CancellationToken cancellationToken) =>
        DoAsync(id, new IntegrateAmendment(amendment, note), "Done.Integrate", "Amendments", cancellationToken);

    /// <summary>Writes a deferral into the plan and says it is there: the mean deferred, its substitute and the scope restated, in one act.</summary>
    public async Task<IActionResult> OnPostDeferAsync(PlanId id, AmendmentId amendment, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open || open.Dossier.PendingAmendments.FirstOrDefault(each => each.Id == amendment) is not { Deferral: { } deferral }) return NotFound();

        var command = new IntegrateAmendment(amendment);
        if (await desk.ObstaclesAsync(open.Dossier.Deliverable, command, cancellationToken) is [var obstacle, ..]) throw new RuleBrokenException(obstacle.Rule, [.. obstacle.Arguments]);

        // What the body decided, and nothing else; the new row has the amendment's own id, so that pressing twice writes one.
        var written = await sessions.EditAsync(new(open.Dossier.Organisation.Id, open.Dossier.Deliverable.Id), new ServerEdit
        {
            Author = open.Person,
            Change = document => MeanDeferralWriting.Apply(document, deferral, $"d{amendment.Value:N}"),
        }, cancellationToken);
        if (written is not { Succeeded: true })
        {
            TempData[Notice.Refused] = text["Deferral.Refused"].Value;
            return RedirectToPage("Amendments", new { id });
        }

        return await DoAsync(id, command, "Done.Defer", "Amendments", cancellationToken);
    }

    public Task<IActionResult> OnPostVerifyAsync(PlanId id, AmendmentId amendment, CancellationToken cancellationToken) =>
        DoAsync(id, new VerifyAmendment(amendment), "Done.Verify", "Amendments", cancellationToken);

    public Task<IActionResult> OnPostBackAsync(PlanId id, AmendmentId amendment, string? note, CancellationToken cancellationToken) =>
        DoAsync(id, new SendAmendmentBack(amendment, note ?? ""), "Done.Back", "Amendments", cancellationToken);

    public Task<IActionResult> OnPostCompleteAsync(PlanId id, DateOnly? heldOn, CancellationToken cancellationToken) =>
        DoAsync(id, new CompleteAmendments(heldOn is { } date ? new SessionChoice(date) : null), "Done.Complete", "Index", cancellationToken);

    private async Task<IActionResult> DoAsync(PlanId id, ApprovalCommand command, string done, string page, CancellationToken cancellationToken)
    {
        if (!await desk.ExecuteAsync(id, command, cancellationToken)) return NotFound();
        TempData[Notice.Done] = text[done].Value;
        return RedirectToPage(page, new { id });
    }
}
