using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Web.Hosting;
using Portal.Web.Identity;
using Portal.Web.Resources;
using Portal.Web.Security;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Account;

[Authorize, EnableRateLimiting(RateLimits.SignUp)]
public sealed class SignUpAddressModel(SpaceAddresses addresses, SpaceOpening opening, ITenantStrategy strategy, SiteAddress site, IStringLocalizer<AccountText> text) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Name { get; set; }
    [BindProperty(SupportsGet = true)] public OrganisationKind? Kind { get; set; }
    [BindProperty(SupportsGet = true)] public SizeBand? Size { get; set; }
    [BindProperty] public string? Slug { get; set; }

    public bool IsFree { get; private set; }
    /// <summary>What comes before the part people choose.</summary>
    public string Prefix => strategy.Kind == TenancyStrategy.Path ? $"{site.Root.Authority}{strategy.AddressOf("", "")}" : "https://";

    private bool IsComplete =>
        Name?.Trim() is { Length: > 0 and <= Organisation.NameLength } && Kind is { } kind && Enum.IsDefined(kind) && Size is { } size && SizeBands.For(kind).Contains(size);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!IsComplete) return RedirectToPage("SignUpOrganisation");

        Slug = (await addresses.ProposeAsync(Name!, cancellationToken)).Value; // present when complete
        IsFree = true;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsComplete) return RedirectToPage("SignUpOrganisation");

        var answer = await addresses.CheckAsync(Slug, cancellationToken);
        if (answer == AddressAnswer.Free)
        {
            var slug = Domain.Organisations.Slug.Parse(Slug!.Trim()); // just checked
            var request = new SpaceRequest(Name!.Trim(), Kind!.Value, Size!.Value, slug); // present when complete
            if (await opening.OpenAsync(request, User.Person()!.Value, cancellationToken)) // signed in: the page requires it
                return Redirect(strategy.AddressOf(slug.Value, "/plans/new"));
            answer = AddressAnswer.Taken;
        }

        ModelState.AddModelError(nameof(Slug), text["Address." + answer]);
        return Page();
    }
}
