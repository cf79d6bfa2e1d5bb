using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Organisations;

namespace Portal.Web.Pages.Account;

[Authorize]
public sealed class SignUpOrganisationModel : PageModel
{
    /// <summary>In the order they are offered.</summary>
    public static readonly IReadOnlyList<OrganisationKind> Kinds =
        [OrganisationKind.Municipality, OrganisationKind.Chamber, OrganisationKind.Company, OrganisationKind.ServiceFirm];

    [BindProperty] public Input Form { get; set; } = new("", null, null);

    public string? ErrorOf(string field) => ModelState[field]?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <param name="name">Filled in when coming back from the next step.</param>
    public void OnGet(string? name, OrganisationKind? kind, SizeBand? size)
    {
        Form = new Input(name ?? "", kind, size);
        ModelState.Clear();
    }

    public IActionResult OnPost()
    {
        if (!ModelState.IsValid) return Page();
        var (kind, size) = (Form.Kind!.Value, Form.Size!.Value); // both required above
        if (!SizeBands.For(kind).Contains(size)) return this.Refuse("Form.Size", "Organisation.Size");

        return RedirectToPage("SignUpAddress", new { name = Form.Name.Trim(), kind, size });
    }

    public sealed record Input(
        [Required(ErrorMessage = "Organisation.Required"), StringLength(Organisation.NameLength, ErrorMessage = "Name.Long")] string Name,
        [Required(ErrorMessage = "Organisation.Kind"), EnumDataType(typeof(OrganisationKind), ErrorMessage = "Organisation.Kind")] OrganisationKind? Kind,
        [Required(ErrorMessage = "Organisation.Size"), EnumDataType(typeof(SizeBand), ErrorMessage = "Organisation.Size")] SizeBand? Size);
}
