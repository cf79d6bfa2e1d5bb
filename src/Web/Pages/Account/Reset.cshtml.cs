using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Portal.Domain.Shared;
using Portal.Storage.Identity;
using Portal.Web.Hosting;
using Portal.Web.Identity;
using Portal.Web.Resources;
using Portal.Web.Security;

namespace Portal.Web.Pages.Account;

[EnableRateLimiting(RateLimits.Code)]
public sealed class ResetModel(UserManager<PortalUser> users, AccountMails mails, IStringLocalizer<AccountText> text) : PageModel
{
    [BindProperty(SupportsGet = true)] public PersonId Person { get; set; }
    [BindProperty(SupportsGet = true)] public string? Token { get; set; }

    [BindProperty, Required(ErrorMessage = "Password.Required"), StringLength(200, ErrorMessage = "Password.Long")]
    public string Password { get; set; } = "";

    public bool IsStale { get; private set; }

    public async Task OnGetAsync() => IsStale = await OwnerAsync() is null;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await OwnerAsync() is not { } user)
        {
            IsStale = true;
            return Page();
        }

        if (!ModelState.IsValid) return Page();

        var reset = await users.ResetPasswordAsync(user, AccountMails.Decode(Token)!, Password); // decoded to find its owner
        if (!reset.Succeeded) return this.Refuse(reset, nameof(Password), nameof(Password));

        await users.SetLockoutEndDateAsync(user, null);
        await mails.SayPasswordChangedAsync(user, cancellationToken);
        TempData[Notice.Done] = text["Reset.Done"].Value;
        return LocalRedirect(SignInPath.Address);
    }

    /// <summary>The person the link was made for; null for a link that was used, is too old or was never ours.</summary>
    private async Task<PortalUser?> OwnerAsync() =>
        AccountMails.Decode(Token) is { } token
        && await users.FindByIdAsync(Person.ToString()) is { } user
        && await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<PortalUser>.ResetPasswordTokenPurpose, token)
            ? user
            : null;
}
