using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Plans;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Plans;

/// <summary>« Commencer par : un exemple rempli / un plan vide / mon fichier ». Ends in the plan itself.</summary>
public sealed class NewModel(PlanCreation creation, ITenantAccessor tenant, IMemberAccessor member, TimeProvider time, IStringLocalizer<Rules> rules) : PageModel
{
    [BindProperty] public Input Form { get; set; } = new();

    public IReadOnlyList<PlanTemplate> Templates => PlanTemplates.OfferedTo(tenant.Required.Kind);

    private bool MayCreate => member.Required.Role is OrganisationRole.Owner or OrganisationRole.Admin or OrganisationRole.Member;

    public IActionResult OnGet()
    {
        if (!MayCreate) return StatusCode(StatusCodes.Status403Forbidden);

        var next = time.GetUtcNow().Year + 1;
        Form = new Input { Template = Templates[0].Key, From = next, To = next + 3 };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayCreate) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return Page();

        try
        {
            var created = await creation.CreateAsync(await RequestAsync(cancellationToken), cancellationToken);
            return RedirectToPage("Edit", new { id = created.Plan });
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            return Page();
        }
    }

    private async Task<PlanRequest> RequestAsync(CancellationToken cancellationToken) => new()
    {
        Organisation = tenant.Required.Id,
        Kind = tenant.Required.Kind,
        Person = member.Required.Id,
        Template = Form.Start == PlanStart.File ? "free" : Form.Template,
        Start = Form.Start,
        Title = Form.Title,
        HorizonFrom = Form.From,
        HorizonTo = Form.To,
        File = Form.Start == PlanStart.File ? await FileAsync(cancellationToken) : null,
    };

    private async Task<ImportSource?> FileAsync(CancellationToken cancellationToken)
    {
        if (Form.File is not { Length: > 0 } file) return string.IsNullOrWhiteSpace(Form.Pasted) ? null : new ImportSource(Form.Pasted, IsHtml: false);

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellationToken);
        return ImportSource.FromDocument(file.FileName, bytes.ToArray());
    }

    public sealed class Input
    {
        public PlanStart Start { get; set; } = PlanStart.Example;
        [Required(ErrorMessage = "Template.Required")] public string Template { get; set; } = "";
        [StringLength(300)] public string? Title { get; set; }
        [Range(1980, 2100, ErrorMessage = "Year.Range")] public int From { get; set; }
        [Range(1980, 2100, ErrorMessage = "Year.Range")] public int To { get; set; }
        public IFormFile? File { get; set; }
        public string? Pasted { get; set; }
    }
}
