using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Rendering.Circuits;
using Portal.Web.Resources;
using Portal.Web.Tenancy;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;
using Portal.Workflows.InMemory;

namespace Portal.Web.Pages.Organisations;

/// <summary>One circuit: a drawing with the plans that stand on it, plain choices beside it, a trial on an existing plan before anything is kept.</summary>
public sealed class CircuitModel(
    CircuitDesk desk, PortalDbContext db, ICaseStore store, IContentInspector inspector, IMemberAccessor members, ITenantAccessor tenancy, TimeProvider time, IStringLocalizer<CircuitText> text) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Key { get; set; } = "";
    [BindProperty] public CircuitForm Form { get; set; } = new();
    [BindProperty] public PlanId? TryOn { get; set; }

    public WorkflowDefinition Circuit { get; private set; } = null!; // every handler loads it first
    /// <summary>What the form says, drawn instead of what is kept while it is being tried.</summary>
    public WorkflowDefinition Drawn { get; private set; } = null!; // same
    public IReadOnlyList<Body> Bodies { get; private set; } = [];
    public IReadOnlyList<StandingPlan> Plans { get; private set; } = [];
    public IReadOnlyList<string> Problems { get; private set; } = [];
    public IReadOnlyList<DryRunStage>? Run { get; private set; }
    public IReadOnlyList<KeptCircuit> History { get; private set; } = [];
    public IReadOnlyList<CircuitNode> Nodes => CircuitNodes.Of(Drawn, Bodies, Plans, text);
    public bool MayAdminister => members.Required.MayAdminister;

    public IEnumerable<SelectListItem> PlansToTry { get; private set; } = [];
    public IEnumerable<SelectListItem> BodiesToChoose => Bodies.Select(body => new SelectListItem(body.Title, body.Id.Value.ToString()));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();

        Form = CircuitForm.Of(Circuit, Bodies);
        Form.Steps.Add(new CircuitStepForm { Place = Form.Steps.Count + 1 });
        Problems = Say(DefinitionValidation.Validate(Circuit, Bodies));
        return Page();
    }

    /// <summary>The circuit as JSON, as another organisation may import it.</summary>
    public async Task<IActionResult> OnGetJsonAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();
        return File(Encoding.UTF8.GetBytes(DefinitionJson.Write(Circuit)), MediaTypeNames.Application.Json, $"circuit-{Circuit.Key}-{Circuit.Version}.json");
    }

    public Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken) => WithChoicesAsync(async proposed =>
    {
        if (Problems.Count == 0) await TryAsync(proposed, cancellationToken);
        return Page();
    }, cancellationToken);

    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken) => WithChoicesAsync(async proposed =>
    {
        if (Problems.Count > 0) return Page();
        if (Form.IsSameAs(Circuit, Bodies))
        {
            TempData[Notice.Done] = text["Done.Same"].Value;
            return RedirectToPage(new { key = Key });
        }

        var kept = await desk.KeepAsync(proposed, cancellationToken);
        TempData[Notice.Done] = text["Done.Kept", kept.Version].Value;
        return RedirectToPage(new { key = Key });
    }, cancellationToken);

    /// <summary>A plan takes this circuit at its next submission.</summary>
    public async Task<IActionResult> OnPostFollowAsync(PlanId plan, CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await LoadAsync(cancellationToken) || await db.Plans.SingleOrDefaultAsync(one => one.Id == plan, cancellationToken) is not { } found) return NotFound();

        found.Follow(Circuit.Key);
        await db.SaveChangesAsync(cancellationToken);
        TempData[Notice.Done] = text["Done.Followed", found.ShownName].Value;
        return RedirectToPage(new { key = Key });
    }

    private async Task<IActionResult> WithChoicesAsync(Func<WorkflowDefinition, Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await LoadAsync(cancellationToken)) return NotFound();

        var proposed = Form.ToDefinition(Circuit, Bodies);
        List<string> problems = [.. Say(DefinitionValidation.Validate(proposed, Bodies), proposed)];
        if (!ModelState.IsValid) problems.Insert(0, text["Form.Invalid"]);
        Problems = problems;
        if (Problems.Count == 0 || proposed.Steps.Count > 0) Drawn = proposed;
        Form.Steps = [.. Form.Steps.Where(step => step.Body is not null), new CircuitStepForm { Place = Form.Steps.Count + 1 }];
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Form.Steps", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        return await act(proposed);
    }

    private async Task TryAsync(WorkflowDefinition proposed, CancellationToken cancellationToken)
    {
        if (TryOn is not { } plan || await db.Deliverables.Where(one => one.PlanId == plan).OrderBy(one => one.Order).Select(one => (DeliverableId?)one.Id).FirstOrDefaultAsync(cancellationToken) is not { } deliverable)
        {
            Problems = [text["Try.Nothing"]];
            return;
        }

        var (dossier, content) = await store.InTransactionAsync(tenancy.Required.Id, members.Required.Id, async ct =>
            (await store.LoadAsync(tenancy.Required.Id, deliverable, ct), await inspector.InspectAsync(tenancy.Required.Id, deliverable, null, EditTargets.None, ct)), cancellationToken);
        if (dossier is not null) Run = await DryRun.WalkAsync(dossier, proposed, content, time.GetUtcNow(), cancellationToken);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Key, cancellationToken) is not { } circuit) return false;

        (Circuit, Drawn) = (circuit, circuit);
        Bodies = await desk.BodiesAsync(cancellationToken);
        History = await db.Circuits.AsNoTracking().Where(kept => kept.Key == circuit.Key).OrderByDescending(kept => kept.Version).ToListAsync(cancellationToken);
        if (!MayAdminister) return true;

        Plans = await desk.StandingAsync(circuit, cancellationToken);
        var plans = await db.Plans.AsNoTracking().Where(plan => plan.ArchivedAt == null).ToListAsync(cancellationToken);
        PlansToTry = [.. plans.OrderBy(plan => plan.ShownName).Select(plan => new SelectListItem(plan.ShownName, plan.Id.ToString()))];
        return true;
    }

    private IReadOnlyList<string> Say(IEnumerable<DefinitionProblem> problems, WorkflowDefinition? of = null) => [.. problems.Select(problem => CircuitProblems.Say(problem, of ?? Circuit, text))];
}
