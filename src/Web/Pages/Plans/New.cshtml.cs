using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Importing;
using Portal.Web.Plans;
using Portal.Web.Resources;
using Portal.Web.Security;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Plans;

/// <summary>« Commencer par : un exemple rempli / un plan vide / mon fichier ». Ends in the plan itself, a file in what was found in it.</summary>
[RequestBodyLimit(ImportOptions.RequestBytes)]
public sealed class NewModel(
    PlanCreation creation, TemplateDesk templates, ImportDesk imports, ITenantAccessor tenant, IMemberAccessor member, TimeProvider time, IStringLocalizer<Rules> rules, IStringLocalizer<ImportText> text) : PageModel
{
    [BindProperty] public IFormFile? Upload { get; set; }
    [BindProperty] public string? Pasted { get; set; }

    [BindProperty] public Input Form { get; set; } = new();

    /// <summary>The organisation's own, offered first.</summary>
    public IReadOnlyList<OwnTemplate> Own { get; private set; } = [];
    public IReadOnlyList<PlanTemplate> Templates => PlanTemplates.OfferedTo(tenant.Required.Kind);

    private bool MayCreate => member.Required.Role is OrganisationRole.Owner or OrganisationRole.Admin or OrganisationRole.Member;

    /// <param name="template">The organisation's own template a link leads here with.</param>
    public async Task<IActionResult> OnGetAsync(string? template, CancellationToken cancellationToken)
    {
        if (!MayCreate) return StatusCode(StatusCodes.Status403Forbidden);

        Own = await templates.OfferedAsync(cancellationToken);
        var chosen = Own.FirstOrDefault(own => OwnTemplateKey.Of(own.Id) == template);
        var next = time.GetUtcNow().Year + 1;
        Form = new Input { Start = chosen is null ? PlanStart.Example : PlanStart.Empty, Template = chosen is null ? Templates[0].Key : OwnTemplateKey.Of(chosen.Id), From = next, To = next + 3 };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayCreate) return StatusCode(StatusCodes.Status403Forbidden);

        Own = await templates.OfferedAsync(cancellationToken);
        if (Form.Start == PlanStart.File) return await ReadAsync(cancellationToken);
        if (!ModelState.IsValid) return Page();

        try
        {
            var created = await creation.CreateAsync(Wanted(), cancellationToken);
            return RedirectToPage("Edit", new { id = created.Plan });
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(Form.Limits.FieldOf(refusal), rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            return Page();
        }
    }

    /// <summary>A file is looked at before anything is made of it.</summary>
    private async Task<IActionResult> ReadAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (await Importing.Upload.OfAsync(Upload, Pasted, text["Pasted"], cancellationToken) is not { } sent)
        {
            ModelState.AddModelError(nameof(Upload), text["Nothing"]);
            return Page();
        }
        var draft = await imports.StartAsync(null, null, null, sent.FileName, sent.Content, cancellationToken);
        return RedirectToPage("Imported", new { id = draft.Id });
    }

    private PlanRequest Wanted() => new()
    {
        Organisation = tenant.Required.Id,
        Kind = tenant.Required.Kind,
        Person = member.Required.Id,
        Template = Form.Template,
        Start = Form.Start,
        Title = Form.Title,
        HorizonFrom = Form.From,
        HorizonTo = Form.To,
        Standing = Form.Limits.ToStanding(),
    };

    public sealed class Input
    {
        public PlanStart Start { get; set; } = PlanStart.Example;
        [Required(ErrorMessage = "Template.Required")] public string Template { get; set; } = "";
        [StringLength(300)] public string? Title { get; set; }
        [Range(1980, 2100, ErrorMessage = "Year.Range")] public int From { get; set; }
        [Range(1980, 2100, ErrorMessage = "Year.Range")] public int To { get; set; }
        public StandingForm Limits { get; set; } = new();
    }
}
