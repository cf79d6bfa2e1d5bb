using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Plans;
using Portal.Web.Resources;

namespace Portal.Web.Pages.Plans;

/// <summary>The plan as a whole: title, years, money, the session it is written for, its authors; and putting it away.</summary>
public sealed class SettingsModel(PlanDossiers dossiers, PlanSettingsDesk desk, TemplateDesk templates, PortalDbContext db, IStringLocalizer<PlanPageText> text, IStringLocalizer<Rules> rules) : PageModel
{
    private const int LineLength = 300;

    [BindProperty] public Input Form { get; set; } = new("", 0, 0, "EUR", true, null, null, new());

    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public bool MayChange { get; private set; }
    public bool MayArchive { get; private set; }
    public bool MayMakeTemplate { get; private set; }
    /// <summary>The organisation's own template it began with, as it is now.</summary>
    public OwnTemplate? Origin { get; private set; }
    public static IEnumerable<SelectListItem> Currencies => [new("€", "EUR"), new("F", "FRF")];

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();

        Form = new(Plan.Title, Plan.HorizonFrom, Plan.HorizonTo, Plan.Currency, Plan.WithTax, Plan.SessionReference, Plan.Authors, StandingForm.Of(Plan.ToSettings().Standing));
        return Page();
    }

    public Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancellationToken) => ChangeAsync(id, "Settings.Saved", checkForm: true, () => desk.ChangeAsync(id, plan =>
    {
        plan.Entitle(Form.Title);
        plan.SpanYears(Form.From, Form.To);
        plan.StateMoneyIn(Form.Currency, Form.WithTax);
        plan.Reference(Form.Session, Form.Authors);
        plan.Hold(Form.Limits.ToStanding());
    }, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostArchiveAsync(PlanId id, CancellationToken cancellationToken) =>
        ChangeAsync(id, "Settings.Archived", checkForm: false, () => desk.ArchiveAsync(id, cancellationToken), cancellationToken);

    public Task<IActionResult> OnPostReopenAsync(PlanId id, CancellationToken cancellationToken) =>
        ChangeAsync(id, "Settings.Reopened", checkForm: false, () => desk.ReopenAsync(id, cancellationToken), cancellationToken);

    private async Task<IActionResult> ChangeAsync(PlanId id, string done, bool checkForm, Func<Task<bool>> change, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (checkForm && !ModelState.IsValid) return Page();

        try
        {
            if (!await change()) return NotFound();
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.Clear();
            ModelState.AddModelError(Form.Limits.FieldOf(refusal), rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            return Page();
        }

        TempData[Notice.Done] = text[done].Value;
        return RedirectToPage(new { id });
    }

    private async Task<bool> LoadAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await dossiers.FindAsync(id, cancellationToken) is not { } dossier) return false;

        Plan = dossier.Plan;
        MayChange = Plan.ArchivedAt is null && dossiers.May(dossier, PlanAction.EditStructure);
        MayArchive = dossiers.May(dossier, PlanAction.ArchiveOrDelete);
        MayMakeTemplate = templates.MayMake(dossier);
        Origin = Plan.OwnTemplateId is { } own ? await db.OwnTemplates.AsNoTracking().SingleAsync(each => each.Id == own, cancellationToken) : null;
        return true;
    }

    public sealed record Input(
        [Required(ErrorMessage = "Title.Required"), StringLength(Plan.TitleLength, ErrorMessage = "Text.Long")] string Title,
        [Range(1980, 2100, ErrorMessage = "Year.Range")] int From,
        [Range(1980, 2100, ErrorMessage = "Year.Range")] int To,
        string Currency,
        bool WithTax,
        [StringLength(LineLength, ErrorMessage = "Text.Long")] string? Session,
        [StringLength(LineLength, ErrorMessage = "Text.Long")] string? Authors,
        StandingForm Limits);
}
