using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Domain.People;
using Portal.Storage.Identity;
using Portal.Web.Identity;
using Portal.Web.Security;

namespace Portal.Web.Pages.Account;

[EnableRateLimiting(RateLimits.SignUp)]
public sealed class SignUpModel(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, AccountMails mails) : PageModel
{
    [BindProperty] public Input Form { get; set; } = new("", "", "");

    /// <summary>Someone signed in already is asked only about the organisation.</summary>
    public IActionResult OnGet() => User.Person() is null ? Page() : RedirectToPage("SignUpOrganisation");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid) return Page();
        if (!EmailAddress.TryParse(Form.Email, null, out var email)) return this.Refuse("Form.Email", "Email.Invalid");

        var user = new PortalUser { UserName = email.Value, Email = email.Value, DisplayName = Form.Name.Trim(), Culture = CultureInfo.CurrentUICulture.Name };
        var created = await users.CreateAsync(user, Form.Password);
        if (!created.Succeeded) return this.Refuse(created, "Form.Email", "Form.Password");

        await signIn.SignInAsync(user, isPersistent: false);
        await mails.AskToConfirmAsync(user, cancellationToken);
        return RedirectToPage("SignUpOrganisation");
    }

    public sealed record Input(
        [Required(ErrorMessage = "Name.Required"), StringLength(PortalUser.DisplayNameLength, ErrorMessage = "Name.Long")] string Name,
        [Required(ErrorMessage = "Email.Required"), EmailAddress(ErrorMessage = "Email.Invalid")] string Email,
        [Required(ErrorMessage = "Password.Required"), StringLength(200, ErrorMessage = "Password.Long")] string Password);
}
