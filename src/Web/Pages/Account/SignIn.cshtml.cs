using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Portal.Storage.Identity;
using Portal.Web.Hosting;
using Portal.Web.Identity;
using Portal.Web.Resources;
using Portal.Web.Security;

namespace Portal.Web.Pages.Account;

[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(SignInManager<PortalUser> signIn, IStringLocalizer<AccountText> text) : PageModel
{
    [BindProperty] public Input Form { get; set; } = new("", "", false);
    [BindProperty] public string? ReturnUrl { get; set; }

    public IActionResult OnGet(string? returnUrl)
    {
        ReturnUrl = SignInPath.Local(returnUrl) ?? SignInPath.Local(ReferringPage.Of(Request));
        return User.Person() is null ? Page() : LocalRedirect(SignInPath.Local(returnUrl) ?? SignInPath.AfterSignIn);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();

        var result = await signIn.PasswordSignInAsync(Form.Email.Trim(), Form.Password, Form.Remember, lockoutOnFailure: true);
        if (result.Succeeded) return LocalRedirect(SignInPath.Local(ReturnUrl) is { } address and not "/" ? address : SignInPath.AfterSignIn);

        ModelState.AddModelError("Form.Email", text[result.IsLockedOut ? "SignIn.Locked" : "SignIn.Wrong"]);
        return Page();
    }

    public sealed record Input(
        [Required(ErrorMessage = "Email.Required")] string Email,
        [Required(ErrorMessage = "Password.Required"), StringLength(200, ErrorMessage = "Password.Long")] string Password,
        bool Remember);
}
