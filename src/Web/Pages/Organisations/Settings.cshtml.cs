using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Identity;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Organisations;

public sealed class SettingsModel(
    PortalDbContext db, SpaceAddresses addresses, ITenantAccessor tenancy, IMemberAccessor people, ITenantStrategy strategy, SiteAddress site,
    TimeProvider time, IStringLocalizer<OrganisationText> text, IStringLocalizer<AccountText> words) : PageModel
{
    /// <summary>France, its overseas territories, and the neighbours members work with.</summary>
    private static readonly string[] ZonesOffered =
    [
        "Europe/Paris", "Europe/Brussels", "Europe/Luxembourg", "Europe/Zurich", "Europe/London", "America/Guadeloupe", "America/Martinique", "America/Cayenne",
        "America/Miquelon", "America/Montreal", "Indian/Reunion", "Indian/Mayotte", "Pacific/Noumea", "Pacific/Tahiti", "Africa/Casablanca", "Africa/Tunis", "Africa/Dakar",
    ];

    [BindProperty] public Input Form { get; set; } = new("", default, "", "", "", false);

    public OrganisationKind Kind { get; private set; }
    public bool MayChange => people.Required.MayAdminister;
    public string Prefix => strategy.Kind == TenancyStrategy.Path ? $"{site.Root.Authority}{strategy.AddressOf("", "")}" : "https://";
    public IEnumerable<SelectListItem> Sizes => SizeBands.For(Kind).Select(size => new SelectListItem(words["Size." + size], size.ToString()));
    public IEnumerable<SelectListItem> Zones => ZonesOffered.Append(Form.TimeZone).Where(zone => !string.IsNullOrEmpty(zone)).Distinct().Select(zone => new SelectListItem(zone.Replace('_', ' '), zone));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var organisation = await LoadAsync(cancellationToken);
        Form = new Input(organisation.Name, organisation.Size, organisation.Slug.Value, organisation.TimeZone, organisation.Culture, organisation.AuthorsMayNotVote);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayChange) return StatusCode(StatusCodes.Status403Forbidden);

        var organisation = await LoadAsync(cancellationToken);
        await CheckAddressAsync(organisation, cancellationToken);
        if (!ModelState.IsValid) return Page();

        organisation.Rename(Form.Name);
        organisation.Resize(Form.Size);
        organisation.LiveIn(Form.TimeZone);
        organisation.SpeakIn(Form.Culture);
        organisation.SeparateAuthorsFromVoters(Form.AuthorsMayNotVote);
        organisation.MoveTo(Slug.Parse(Form.Slug.Trim()), time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        TempData[Notice.Done] = text["Settings.Saved"].Value;
        return Redirect(strategy.AddressOf(organisation.Slug.Value, "/organisation"));
    }

    private async Task CheckAddressAsync(Organisation organisation, CancellationToken cancellationToken)
    {
        var wanted = Form.Slug?.Trim();
        if (wanted == organisation.Slug.Value || organisation.RetiredSlugs.Any(retired => retired.Slug.Value == wanted)) return;

        var answer = await addresses.CheckAsync(wanted, cancellationToken);
        if (answer != AddressAnswer.Free) ModelState.AddModelError("Form.Slug", words["Address." + answer]);
    }

    private async Task<Organisation> LoadAsync(CancellationToken cancellationToken)
    {
        var organisation = await db.Set<Organisation>().Include(each => each.RetiredSlugs).SingleAsync(each => each.Id == tenancy.Required.Id, cancellationToken);
        Kind = organisation.Kind;
        return organisation;
    }

    public sealed record Input(
        [Required(ErrorMessage = "Organisation.Required"), StringLength(Organisation.NameLength, ErrorMessage = "Name.Long")] string Name,
        SizeBand Size,
        [Required(ErrorMessage = "Slug.Required")] string Slug,
        [Required(ErrorMessage = "Value.Missing")] string TimeZone,
        [Required(ErrorMessage = "Value.Missing"), RegularExpression("fr-FR|en-GB", ErrorMessage = "Value.Missing")] string Culture,
        bool AuthorsMayNotVote);
}
