using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Templates;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Plans;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Organisations;

/// <summary>One template of the organisation: what it holds, its versions, its name, and whether it is still offered.</summary>
public sealed class TemplateModel(PortalDbContext db, TemplateDesk desk, IMemberAccessor members, TimeProvider time, IStringLocalizer<TemplateText> text) : PageModel
{
    [BindProperty(SupportsGet = true)] public OwnTemplateId Id { get; set; }
    [BindProperty] public Input Form { get; set; } = new("", null);

    public OwnTemplate Template { get; private set; } = null!; // set before the page is rendered
    public IReadOnlyList<TemplateVersionRow> Versions { get; private set; } = [];
    /// <summary>What the latest version holds.</summary>
    public IReadOnlyList<OwnTemplatePart> Parts { get; private set; } = [];
    public bool MayManage => members.Required.MayAdminister;
    public bool MayBegin => Template.RetiredAt is null && members.Required.Role is OrganisationRole.Owner or OrganisationRole.Admin or OrganisationRole.Member;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken)) return NotFound();

        Form = new(Template.Name, Template.Description);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayManage) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await LoadAsync(cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();

        return await ChangeAsync("Templates.Renamed", template => template.Rename(Form.Name, Form.Description), cancellationToken);
    }

    public Task<IActionResult> OnPostRetireAsync(CancellationToken cancellationToken) => ChangeAsync("Templates.Retired", template => template.Retire(time.GetUtcNow()), cancellationToken);

    public Task<IActionResult> OnPostBringBackAsync(CancellationToken cancellationToken) => ChangeAsync("Templates.BroughtBack", template => template.BringBack(), cancellationToken);

    private async Task<IActionResult> ChangeAsync(string action, Action<OwnTemplate> change, CancellationToken cancellationToken)
    {
        if (!MayManage) return StatusCode(StatusCodes.Status403Forbidden);
        if (!await desk.ChangeAsync(Id, action, change, cancellationToken)) return NotFound();

        TempData[Notice.Done] = text["Done." + action].Value;
        return RedirectToPage(new { id = Id });
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await db.OwnTemplates.AsNoTracking().SingleOrDefaultAsync(each => each.Id == Id, cancellationToken) is not { } template) return false;

        Template = template;
        var begun = await db.Plans.Where(plan => plan.OwnTemplateId == Id).GroupBy(plan => plan.TemplateVersion).Select(plans => new { Number = plans.Key, Count = plans.Count() }).ToDictionaryAsync(each => each.Number, each => each.Count, cancellationToken);
        var rows = await db.OwnTemplateVersions.Where(version => version.TemplateId == Id).OrderByDescending(version => version.Number)
            .Join(db.Users, version => version.SavedBy, person => person.Id, (version, person) => new { version.Number, version.SavedAt, person.DisplayName, version.Sections, version.Rows, version.Keeps })
            .ToListAsync(cancellationToken);
        Versions = [.. rows.OrderByDescending(row => row.Number).Select(row => new TemplateVersionRow(row.Number, row.SavedAt, row.DisplayName, row.Sections, row.Rows, row.Keeps, begun.GetValueOrDefault(row.Number)))];
        var latest = await db.OwnTemplateVersions.AsNoTracking().SingleAsync(version => version.TemplateId == Id && version.Number == template.Version, cancellationToken);
        // Shown with the years of the plan it was made from, rather than with their marks.
        Parts = [.. latest.Content.Parts.Select(part => part with { Sketch = TemplateExtract.FillFor(part.Sketch, part.Sketch.HorizonFrom ?? 0, part.Sketch.HorizonTo ?? 0) })];
        return true;
    }

    public sealed record Input(
        [Required(ErrorMessage = "Title.Required"), StringLength(OwnTemplate.NameLength, ErrorMessage = "Text.Long")] string Name,
        [StringLength(OwnTemplate.DescriptionLength, ErrorMessage = "Text.Long")] string? Description);
}
