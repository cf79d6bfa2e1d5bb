using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Shared;
using Portal.Storage.Identity;
using Portal.Web.Hosting;
using Portal.Web.Identity;
using Portal.Web.Resources;

namespace Portal.Web.Pages.Account;

/// <summary>A button rather than the link itself: programs that follow the links of mails must not confirm in someone's place.</summary>
public sealed class ConfirmModel(UserManager<PortalUser> users, IStringLocalizer<AccountText> text) : PageModel
{
    [BindProperty(SupportsGet = true)] public PersonId Person { get; set; }
    [BindProperty(SupportsGet = true)] public string? Token { get; set; }

    public async Task<IActionResult> OnPostAsync()
    {
        var confirmed = AccountMails.Decode(Token) is { } token
            && await users.FindByIdAsync(Person.ToString()) is { } user
            && (await users.ConfirmEmailAsync(user, token)).Succeeded;

        TempData[confirmed ? Notice.Done : Notice.Refused] = text[confirmed ? "Confirm.Done" : "Confirm.Stale"].Value;
        return LocalRedirect(User.Person() is null ? SignInPath.Address : SignInPath.AfterSignIn);
    }
}
