using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Identity;
using Portal.Web.Hosting;
using Portal.Web.Resources;
using Portal.Web.Security;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outlook;

namespace Portal.Web.Pages.Approvals;

/// <summary>Signs the version in force: the password is asked again, the capacity is said, the fingerprint is shown. Simple level, and the page says so.</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignModel(ApprovalDesk desk, UserManager<PortalUser> users, IStringLocalizer<ApprovalText> text, IStringLocalizer<Rules> rules) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Value.Missing"), StringLength(Signature.CapacityLength, ErrorMessage = "Text.Long")] public string? Capacity { get; set; }
    [BindProperty, Required(ErrorMessage = "Value.Missing"), StringLength(200)] public string? Password { get; set; }

    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public PlanVersion Version { get; private set; } = null!; // same
    /// <summary>Whether the account has a password at all: without one there is nothing to ask again.</summary>
    public bool HasPassword { get; private set; }

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken)) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await users.GetUserAsync(User) is not { } user || !await users.CheckPasswordAsync(user, Password!)) // required above
        {
            ModelState.AddModelError(nameof(Password), text["Sign.WrongPassword"]);
            return Page();
        }

        try
        {
            await desk.ExecuteAsync(id, new Sign(Capacity!), cancellationToken); // required above
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            return Page();
        }

        TempData[Notice.Done] = text["Done.Sign"].Value;
        return RedirectToPage("Index", new { id });
    }

    private async Task<bool> LoadAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open || !open.May(Act.Sign)) return false;
        if (open.Dossier.Versions.FirstOrDefault(version => version.Id == open.State.InForceVersion) is not { } version) return false;
        (Desk, Version) = (open, version);
        HasPassword = await users.GetUserAsync(User) is { } user && await users.HasPasswordAsync(user);
        return true;
    }
}
