using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Pages.Account;
using Portal.Web.Plans;
using Portal.Web.Resources;

namespace Portal.Web.Pages.Plans;

/// <summary>« Enregistrer comme modèle » : what the next plans of the organisation may begin with, without the figures and the people of this one.</summary>
public sealed class SaveTemplateModel(PlanDossiers dossiers, TemplateDesk desk, IStringLocalizer<TemplateText> text, IStringLocalizer<Rules> rules) : PageModel
{
    /// <summary>In the order they are offered.</summary>
    public static readonly IReadOnlyList<TemplateContents> Choices = [TemplateContents.Rows, TemplateContents.Limits, TemplateContents.Text, TemplateContents.Figures, TemplateContents.People];

    [BindProperty] public Input Form { get; set; } = new();

    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public IReadOnlyList<OwnTemplate> Existing { get; private set; } = [];
    public int Sections { get; private set; }
    /// <summary>Rows kept by name alone, and rows of the plan in all.</summary>
    public (int Named, int All) Rows { get; private set; }

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refusal) return refusal;

        Form.Keeps = [TemplateContents.Rows, TemplateContents.Limits];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refusal) return refusal;
        if (Form.Into is null && string.IsNullOrWhiteSpace(Form.Name)) ModelState.AddModelError("Form.Name", text["Save.NameMissing"]);
        if (!ModelState.IsValid) return Page();

        try
        {
            var keeps = Form.Keeps.Aggregate(TemplateContents.None, (all, each) => all | each);
            if (await desk.SaveAsync(Plan, Form.Into, Form.Name, Form.Description, keeps, cancellationToken) is not { } template) return NotFound();

            TempData[Notice.Done] = text["Save.Done", template.Name, template.Version].Value;
            return RedirectToPage("/Organisations/Template", new { id = template.Id });
        }
        catch (RuleBrokenException refused)
        {
            ModelState.AddModelError("", rules[refused.Rule.Code, [.. refused.Arguments]]);
            return Page();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse("", text["Save.Meanwhile"], translate: false);
        }
    }

    private async Task<IActionResult?> LoadAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(id, cancellationToken) is not { } dossier) return NotFound();
        if (!desk.MayMake(dossier)) return StatusCode(StatusCodes.Status403Forbidden);

        Plan = dossier.Plan;
        Existing = await desk.OfferedAsync(cancellationToken);
        var (named, all) = (await desk.ContentOfAsync(Plan, TemplateContents.Rows, cancellationToken), await desk.ContentOfAsync(Plan, TemplateContents.Rows | TemplateContents.Text | TemplateContents.People, cancellationToken));
        (Sections, Rows) = (named.SectionCount, (named.RowCount, all.RowCount));
        return null;
    }

    public sealed class Input
    {
        /// <summary>The template this is the next version of; null makes a new one.</summary>
        public OwnTemplateId? Into { get; set; }
        [StringLength(OwnTemplate.NameLength, ErrorMessage = "Text.Long")] public string? Name { get; set; }
        [StringLength(OwnTemplate.DescriptionLength, ErrorMessage = "Text.Long")] public string? Description { get; set; }
        public List<TemplateContents> Keeps { get; set; } = [];
    }
}
