using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Sessions;
using Portal.Domain.Organisations;
using Portal.Domain.People;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Web.Hosting;
using Portal.Web.Identity;
using Portal.Web.Pages.Account;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Organisations;

/// <summary>Invites to the organisation and, if wanted, to a plan and one of its sections. Those who lead a plan invite to that plan.</summary>
public sealed class InviteModel(
    PortalDbContext db, UserManager<PortalUser> users, InvitationDesk desk, IMemberAccessor members, ITenantAccessor tenancy, IReadModels readModels,
    IStringLocalizer<OrganisationText> text, IStringLocalizer<AccountText> words) : PageModel
{
    private const int MessageLength = 1000;

    [BindProperty] public Input Form { get; set; } = new("", OrganisationRole.Member, null, ScreenRole.Redacteur, null, null);

    public bool IsConfirmed { get; private set; }
    public string? SectionTitle { get; private set; }
    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];
    public IEnumerable<SelectListItem> PlanRoles => Enum.GetValues<ScreenRole>().Select(role => new SelectListItem(text["PlanRole." + role], role.ToString()));

    /// <summary>An administrator gives any role but that of owner; who leads a plan brings members and guests.</summary>
    public IEnumerable<SelectListItem> OrganisationRoles => RolesToGive.Select(role => new SelectListItem(words["Role." + role], role.ToString()));

    private IEnumerable<OrganisationRole> RolesToGive =>
        members.Required.MayAdminister ? [OrganisationRole.Member, OrganisationRole.Guest, OrganisationRole.Admin, OrganisationRole.Auditor] : [OrganisationRole.Member, OrganisationRole.Guest];

    public async Task<IActionResult> OnGetAsync(PlanId? plan, string? section, CancellationToken cancellationToken)
    {
        Form = Form with { Plan = plan?.ToString(), Section = section };
        if (await LoadAsync(cancellationToken) is null) return StatusCode(StatusCodes.Status403Forbidden);

        ModelState.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } me) return StatusCode(StatusCodes.Status403Forbidden);
        if (!EmailAddress.TryParse(Form.Email, null, out var email) && ModelState.IsValid) return this.Refuse("Form.Email", "Email.Invalid");
        if (!RolesToGive.Contains(Form.Role)) ModelState.AddModelError("Form.Role", text["Invite.RoleRefused"]);
        var chosen = Plans.FirstOrDefault(plan => plan.Value.Length > 0 && plan.Value == Form.Plan);
        if (chosen is null && (!members.Required.MayAdminister || !string.IsNullOrEmpty(Form.Plan))) ModelState.AddModelError("Form.Plan", text["Invite.PlanRequired"]);
        if (!ModelState.IsValid) return Page();

        var plan = chosen is null ? null : new PlanInvitation(PlanId.Parse(chosen.Value), Form.PlanRole, SectionTitle is null ? null : Form.Section);
        await desk.SendAsync(new InvitationRequest(email, Form.Role, plan, chosen?.Text, SectionTitle, Form.Message), me, cancellationToken);
        TempData[Notice.Done] = text["Invite.Sent", email.Value].Value;
        return RedirectToPage("People");
    }

    /// <summary>Null when the person may invite to nothing.</summary>
    private async Task<PortalUser?> LoadAsync(CancellationToken cancellationToken)
    {
        var me = members.Required;
        var plans = await db.Set<Plan>().AsNoTracking().Where(plan => plan.ArchivedAt == null).OrderBy(plan => plan.Title).ToListAsync(cancellationToken);
        if (!me.MayAdminister)
        {
            var mine = await db.Set<PlanRole>().AsNoTracking().Where(role => role.PersonId == me.Id).ToListAsync(cancellationToken);
            plans.RemoveAll(plan => !mine.Any(role => role.PlanId == plan.Id && role.Role == ScreenRole.Pilote));
            if (plans.Count == 0) return null;
        }

        Plans = [.. me.MayAdminister ? [new SelectListItem(text["Invite.NoPlan"], "")] : Array.Empty<SelectListItem>(), .. plans.Select(plan => new SelectListItem(plan.ShownName, plan.Id.ToString()))];
        SectionTitle = await SectionTitleAsync(plans, cancellationToken);
        var user = (await users.GetUserAsync(User))!; // a member has an account
        IsConfirmed = user.EmailConfirmed;
        return user;
    }

    private async Task<string?> SectionTitleAsync(List<Plan> plans, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(Form.Section) || plans.FirstOrDefault(each => each.Id.ToString() == Form.Plan) is not { } plan) return null;

        foreach (var deliverable in await db.Set<Deliverable>().AsNoTracking().Where(each => each.PlanId == plan.Id).ToListAsync(cancellationToken))
        {
            var content = await readModels.FindAsync(tenancy.Required.Id, deliverable.Id, cancellationToken);
            if (content?.Content.Sections.FirstOrDefault(section => section.Id == Form.Section && !section.Removed) is { } found) return found.Title;
        }

        return null;
    }

    public sealed record Input(
        [Required(ErrorMessage = "Email.Required"), EmailAddress(ErrorMessage = "Email.Invalid")] string Email,
        OrganisationRole Role,
        string? Plan,
        ScreenRole PlanRole,
        string? Section,
        [StringLength(MessageLength, ErrorMessage = "Text.Long")] string? Message);
}
