using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Portal.Storage.Identity;
using Portal.Web.Hosting;
using Portal.Web.Identity;
using Portal.Web.Resources;
using Portal.Web.Security;

namespace Portal.Web.Pages.Account;

[Authorize, EnableRateLimiting(RateLimits.SignIn)]
public sealed class IndexModel(UserManager<PortalUser> users, SignInManager<PortalUser> signIn, AccountMails mails, IStringLocalizer<AccountText> text) : PageModel
{
    public static readonly IReadOnlyList<SelectListItem> Languages = [new("Français", "fr-FR"), new("English", "en-GB")];

    // Each form by its name: without one, a post that lacks every field would be read without its errors.
    [BindProperty(Name = nameof(Details))] public DetailsInput Details { get; set; } = new("", "");
    [BindProperty(Name = nameof(Passwords))] public PasswordInput Passwords { get; set; } = new("", "");

    public string Email { get; private set; } = "";
    public bool IsConfirmed { get; private set; }

    public async Task OnGetAsync()
    {
        var user = await LoadAsync();
        Details = new DetailsInput(user.DisplayName, user.Culture);
    }

    public async Task<IActionResult> OnPostDetailsAsync()
    {
        var user = await LoadAsync();
        Keep(nameof(Details));
        if (!ModelState.IsValid || Languages.All(language => language.Value != Details.Culture)) return Page();

        user.DisplayName = Details.Name.Trim();
        user.Culture = Details.Culture;
        await users.UpdateAsync(user);
        await signIn.RefreshSignInAsync(user);
        Response.Cookies.Delete(CookieRequestCultureProvider.DefaultCookieName); // the account's language wins over a former choice
        return Done(text["Account.Saved"]);
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken cancellationToken)
    {
        var user = await LoadAsync();
        Details = new DetailsInput(user.DisplayName, user.Culture);
        Keep(nameof(Passwords));
        if (!ModelState.IsValid) return Page();

        var changed = await users.ChangePasswordAsync(user, Passwords.Current, Passwords.New);
        if (changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch))) return this.Refuse(changed, "Passwords.Current", "Passwords.Current");
        if (!changed.Succeeded) return this.Refuse(changed, "Passwords.New", "Passwords.New");

        await signIn.RefreshSignInAsync(user);
        await mails.SayPasswordChangedAsync(user, cancellationToken);
        return Done(text["Account.PasswordChanged"]);
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancellationToken)
    {
        var user = await LoadAsync();
        await mails.AskToConfirmAsync(user, cancellationToken);
        return Done(text["Confirm.Sent", Email]);
    }

    private async Task<PortalUser> LoadAsync()
    {
        var user = (await users.GetUserAsync(User))!; // signed in: the page requires it
        (Email, IsConfirmed) = (user.Email!, user.EmailConfirmed); // an account always has an address
        return user;
    }

    /// <summary>Two forms share the page: only the one that was sent is judged.</summary>
    private void Keep(string form)
    {
        foreach (var key in ModelState.Keys.Where(key => !key.StartsWith(form + ".", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
    }

    private RedirectToPageResult Done(string message)
    {
        TempData[Notice.Done] = message;
        return RedirectToPage();
    }

    public sealed record DetailsInput(
        [Required(ErrorMessage = "Name.Required"), StringLength(PortalUser.DisplayNameLength, ErrorMessage = "Name.Long")] string Name,
        [Required(ErrorMessage = "Value.Missing")] string Culture);

    public sealed record PasswordInput(
        [Required(ErrorMessage = "Password.Required"), StringLength(200, ErrorMessage = "Password.Long")] string Current,
        [Required(ErrorMessage = "Password.Required"), StringLength(200, ErrorMessage = "Password.Long")] string New);
}
