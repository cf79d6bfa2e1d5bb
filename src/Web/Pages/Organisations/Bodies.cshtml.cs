using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Organisations;

public sealed class BodiesModel(PortalDbContext db, ITenantAccessor tenancy, IMemberAccessor members, TimeProvider time, IStringLocalizer<OrganisationText> text) : PageModel
{
    [BindProperty] public Input Form { get; set; } = new(BodyKind.WorkingGroup, null);

    public IReadOnlyList<Body> Bodies { get; private set; } = [];
    public bool MayAdminister => members.Required.MayAdminister;
    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<BodyKind>().Select(kind => new SelectListItem(text["BodyKind." + kind], kind.ToString()));

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayAdminister) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid)
        {
            await LoadAsync(cancellationToken);
            return Page();
        }

        var space = tenancy.Required;
        var size = await db.Set<Organisation>().Where(organisation => organisation.Id == space.Id).Select(organisation => organisation.Size).SingleAsync(cancellationToken);
        var title = string.IsNullOrWhiteSpace(Form.Title) ? text["BodyKind." + Form.Kind].Value : Form.Title;
        var body = new Body(space.Id, Form.Kind, title, BodyDefaults.For(Form.Kind, size), time.GetUtcNow());
        db.Add(body);
        await db.SaveChangesAsync(cancellationToken);
        return RedirectToPage("Body", new { id = body.Id });
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Bodies = await db.Set<Body>().AsNoTracking().Include(body => body.Seats).Where(body => body.DissolvedAt == null).OrderBy(body => body.CreatedAt).ThenBy(body => body.Title).ToListAsync(cancellationToken);

    public sealed record Input([EnumDataType(typeof(BodyKind), ErrorMessage = "Value.Missing")] BodyKind Kind, [StringLength(Body.TitleLength, ErrorMessage = "Text.Long")] string? Title);
}
