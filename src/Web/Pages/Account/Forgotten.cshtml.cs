using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Storage.Identity;
using Portal.Web.Identity;
using Portal.Web.Security;

namespace Portal.Web.Pages.Account;

/// <summary>Answers the same whether or not the address has an account.</summary>
[EnableRateLimiting(RateLimits.Code)]
public sealed class ForgottenModel(UserManager<PortalUser> users, AccountMails mails) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Email.Required"), EmailAddress(ErrorMessage = "Email.Invalid")]
    public string Email { get; set; } = "";

    public string? SentTo { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();

        if (await users.FindByEmailAsync(Email.Trim()) is { } user) await mails.OfferNewPasswordAsync(user, cancellationToken);
        SentTo = Email.Trim();
        return Page();
    }
}
