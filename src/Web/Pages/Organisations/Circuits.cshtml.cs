using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Web.Hosting;
using Portal.Web.Pages.Account;
using Portal.Web.Plans;
using Portal.Web.Resources;
using Portal.Web.Tenancy;
using Portal.Workflows.Definitions;
using Portal.Workflows.Shipped;

namespace Portal.Web.Pages.Organisations;

/// <summary>The circuits a plan may follow: which one new plans take, and those brought in from elsewhere as JSON.</summary>
public sealed class CircuitsModel(CircuitDesk desk, IMemberAccessor members, IStringLocalizer<CircuitText> text) : PageModel
{
    private const int MaximumJson = 100_000;

    [BindProperty] public string? Json { get; set; }
    [BindProperty] public IFormFile? Upload { get; set; }

    public IReadOnlyList<WorkflowDefinition> Circuits { get; private set; } = [];
    public IReadOnlyList<Body> Bodies { get; private set; } = [];
    public IReadOnlyList<string> Problems { get; private set; } = [];
    public string Default { get; private set; } = "";
    public bool MayAdminister => members.Required.MayAdminister;

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostDefaultAsync(string key, CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);
        if (await desk.FindAsync(key, cancellationToken) is not { } circuit) return NotFound();

        await desk.ChooseAsync(circuit, cancellationToken);
        TempData[Notice.Done] = text["Done.Chosen", circuit.TitleIn("fr")].Value;
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);

        await LoadAsync(cancellationToken);
        if (await ReadAsync(cancellationToken) is not { Length: > 0 and <= MaximumJson } json) return this.Refuse(nameof(Json), text["Import.Nothing"], translate: false);
        if (!DefinitionJson.TryRead(json, out var circuit, out var problems))
        {
            Problems = [.. problems.Select(problem => CircuitProblems.Say(problem, circuit, text))];
            return Page();
        }

        var kept = await desk.KeepAsync(circuit, cancellationToken);
        TempData[Notice.Done] = text["Done.Imported", kept.TitleIn("fr"), kept.Version].Value;
        return RedirectToPage("Circuit", new { key = kept.Key });
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var organisation = await desk.OrganisationAsync(cancellationToken);
        Circuits = await desk.AllAsync(cancellationToken);
        Bodies = await desk.BodiesAsync(cancellationToken);
        Default = organisation.CircuitKey ?? ShippedDefinitions.For(organisation.Kind).Key;
    }

    private async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (Upload is not { Length: > 0 and <= MaximumJson } file) return Json?.Trim();

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return ImportSource.FromFile(bytes.GetBuffer().AsSpan(0, (int)bytes.Length))?.Text.Trim();
    }
}
