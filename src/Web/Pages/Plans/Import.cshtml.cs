using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Importing;
using Portal.Web.Resources;
using Portal.Web.Security;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Plans;

/// <summary>Chooses a file, or pastes a text, to bring into a plan that is there. What becomes of it is chosen on the next page.</summary>
[RequestBodyLimit(ImportOptions.RequestBytes)]
public sealed class ImportModel(
    PortalDbContext db, IEditRights rights, ImportDesk desk, ITenantAccessor tenant, IMemberAccessor member, IStringLocalizer<ImportText> text) : PageModel
{
    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public Deliverable Deliverable { get; private set; } = null!; // same
    /// <summary>Whether anything may be written in it now; otherwise the page says why nothing is asked.</summary>
    public bool MayImport { get; private set; }
    [BindProperty] public IFormFile? Upload { get; set; }
    [BindProperty] public string? Pasted { get; set; }
    [BindProperty(SupportsGet = true)] public string? Section { get; set; }

    public async Task<IActionResult> OnGetAsync(PlanId id, string? d, CancellationToken cancellationToken) => await LoadAsync(id, d, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(PlanId id, string? d, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, d, cancellationToken)) return NotFound();
        if (!MayImport) return StatusCode(StatusCodes.Status403Forbidden);
        if (await Importing.Upload.OfAsync(Upload, Pasted, text["Pasted"], cancellationToken) is not { } sent)
        {
            ModelState.AddModelError(nameof(Upload), text["Nothing"]);
            return Page();
        }

        var draft = await desk.StartAsync(id, Deliverable.Id, Section, sent.FileName, sent.Content, cancellationToken);
        return RedirectToPage("Imported", new { id = draft.Id });
    }

    private async Task<bool> LoadAsync(PlanId id, string? d, CancellationToken cancellationToken)
    {
        var deliverables = await db.Deliverables.AsNoTracking().Where(one => one.PlanId == id).OrderBy(one => one.Order).ToListAsync(cancellationToken);
        if ((deliverables.Find(one => one.Code == d) ?? deliverables.FirstOrDefault()) is not { } deliverable) return false;
        if (await rights.ForAsync(tenant.Required.Id, deliverable.Id, member.Required.Id, cancellationToken) is not { } allowed) return false;

        (Plan, Deliverable) = (await db.Plans.AsNoTracking().SingleAsync(plan => plan.Id == id, cancellationToken), deliverable);
        MayImport = allowed.ReadOnlyReason is null;
        return true;
    }
}
