using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Storage.Identity;
using Portal.Web.Hosting;
using Portal.Web.Identity;
using Portal.Web.Resources;

namespace Portal.Web.Pages.Account;

public sealed class SignOutModel(SignInManager<PortalUser> signIn, IStringLocalizer<AccountText> text) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        TempData[Notice.Done] = text["SignedOut"].Value;
        return LocalRedirect(SignInPath.Address);
    }
}
