using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Web.Resources;

namespace Portal.Web.Pages.Account;

/// <summary>Shows a page again with what was refused beside the field it concerns.</summary>
internal static class Refusals
{
    /// <param name="key">A key of <see cref="FormText"/>, or the words themselves when <paramref name="translate"/> is false.</param>
    public static PageResult Refuse(this PageModel page, string field, string key, bool translate = true)
    {
        page.ModelState.AddModelError(field, translate ? page.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<FormText>>()[key] : key);
        return page.Page();
    }

    /// <summary>The sign-in framework refuses either the address or the password.</summary>
    public static PageResult Refuse(this PageModel page, IdentityResult result, string emailField, string passwordField)
    {
        foreach (var error in result.Errors.DistinctBy(error => error.Description))
            page.ModelState.AddModelError(error.Code.StartsWith("Password", StringComparison.Ordinal) ? passwordField : emailField, error.Description);
        return page.Page();
    }
}
