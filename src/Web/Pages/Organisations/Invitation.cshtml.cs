using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Web.Identity;
using Portal.Web.Pages.Account;
using Portal.Web.Resources;
using Portal.Web.Security;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Organisations;

[OpenToVisitors, EnableRateLimiting(RateLimits.Code), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationModel(
    PortalDbContext db, UserManager<PortalUser> users, SignInManager<PortalUser> signIn, InvitationDesk desk, ITenantAccessor tenancy, TimeProvider time,
    IStringLocalizer<OrganisationText> text, IStringLocalizer<AccountText> words) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Token { get; set; } = "";

    [BindProperty, StringLength(PortalUser.DisplayNameLength, ErrorMessage = "Name.Long")]
    public string? Name { get; set; }

    [BindProperty, StringLength(200, ErrorMessage = "Password.Long")]
    public string? Password { get; set; }

    public string Space => tenancy.Required.Name;
    public string Email { get; private set; } = "";
    public string InvitedBy { get; private set; } = "";
    public string? PlanTitle { get; private set; }
    public ScreenRole? PlanRole { get; private set; }
    public string? Message { get; private set; }
    /// <summary>Why the invitation no longer serves.</summary>
    public string? Refusal { get; private set; }
    public InvitationVisitor Visitor { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } invitation) return NotFound();
        return invitation.AcceptedBy is { } accepted && accepted == User.Person() ? LandingOf(invitation) : Page();
    }

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } invitation) return NotFound();
        if (Refusal is not null || Visitor != InvitationVisitor.Invited) return Page();

        return await WelcomeAsync(invitation, (await users.GetUserAsync(User))!, cancellationToken); // signed in: it is the one invited
    }

    public async Task<IActionResult> OnPostSignInAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } invitation) return NotFound();
        if (Refusal is not null || Visitor != InvitationVisitor.HasAccount) return Page();
        if (string.IsNullOrEmpty(Password)) return this.Refuse(nameof(Password), "Password.Required");

        var result = await signIn.PasswordSignInAsync(Email, Password, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded) return await WelcomeAsync(invitation, (await users.FindByEmailAsync(Email))!, cancellationToken); // just signed in

        ModelState.AddModelError(nameof(Password), words[result.IsLockedOut ? "SignIn.Locked" : "SignIn.Wrong"]);
        return Page();
    }

    public async Task<IActionResult> OnPostCreateAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } invitation) return NotFound();
        if (Refusal is not null || Visitor != InvitationVisitor.NewPerson) return Page();
        if (string.IsNullOrWhiteSpace(Name)) return this.Refuse(nameof(Name), "Name.Required");
        if (string.IsNullOrEmpty(Password)) return this.Refuse(nameof(Password), "Password.Required");
        if (!ModelState.IsValid) return Page();

        var user = new PortalUser { UserName = Email, Email = Email, DisplayName = Name.Trim(), Culture = CultureInfo.CurrentUICulture.Name };
        var created = await users.CreateAsync(user, Password);
        if (!created.Succeeded) return this.Refuse(created, nameof(Name), nameof(Password));

        await signIn.SignInAsync(user, isPersistent: false);
        return await WelcomeAsync(invitation, user, cancellationToken);
    }

    public async Task<IActionResult> OnPostSignOutAsync()
    {
        await signIn.SignOutAsync();
        return RedirectToPage();
    }

    private async Task<IActionResult> WelcomeAsync(Invitation invitation, PortalUser person, CancellationToken cancellationToken)
    {
        // The link came by mail to that address: opening it is a confirmation.
        person.EmailConfirmed = true;
        await desk.AcceptAsync(invitation, person, cancellationToken);
        return LandingOf(invitation);
    }

    private LocalRedirectResult LandingOf(Invitation invitation) =>
        LocalRedirect(Url.Content(invitation.PlanId is not { } plan ? "~/" : invitation.SectionId is { } section ? $"~/plans/{plan}#{section}" : $"~/plans/{plan}"));

    private async Task<Invitation?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Token, cancellationToken) is not { } invitation) return null;

        Email = invitation.Email.Value;
        InvitedBy = await db.Users.Where(user => user.Id == invitation.InvitedBy).Select(user => user.DisplayName).SingleOrDefaultAsync(cancellationToken) ?? "";
        PlanTitle = invitation.PlanId is { } plan ? await db.Set<Plan>().Where(each => each.Id == plan).Select(each => each.Title).SingleOrDefaultAsync(cancellationToken) : null;
        (PlanRole, Message) = (invitation.PlanRole, invitation.Message);
        Refusal = invitation.AcceptedAt is not null ? text["Invitation.Used"]
            : invitation.WithdrawnAt is not null ? text["Invitation.Withdrawn"]
            : !invitation.IsPending(time.GetUtcNow()) ? text["Invitation.Expired"]
            : (string?)null;
        Visitor = await VisitorAsync();
        return invitation;
    }

    private async Task<InvitationVisitor> VisitorAsync()
    {
        if (await users.GetUserAsync(User) is { } someone)
            return string.Equals(someone.Email, Email, StringComparison.OrdinalIgnoreCase) ? InvitationVisitor.Invited : InvitationVisitor.SomeoneElse;

        return await users.FindByEmailAsync(Email) is null ? InvitationVisitor.NewPerson : InvitationVisitor.HasAccount;
    }
}
