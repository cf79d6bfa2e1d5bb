using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Storage.Identity;
using Portal.Web.Demo;
using Portal.Web.Demo.Data;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Demo;

/// <summary>One enters the demonstration in a click, as someone. Does not exist where the demonstration is not shown.</summary>
public sealed class IndexModel(DemoPresence presence, SignInManager<PortalUser> signIn, ITenantStrategy strategy) : PageModel
{
    public IReadOnlyList<DemoEntrance> Entrances { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (!presence.IsShown) return NotFound();
        Entrances = DemoFile.Load().Entrances;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string entrance)
    {
        if (!presence.IsShown || DemoFile.Load() is not { } demo || demo.Entrances.FirstOrDefault(each => each.Key == entrance) is not { } chosen) return NotFound();
        await signIn.SignOutAsync();
        var plan = demo.Organisations.Single(each => each.Slug == chosen.Organisation).Plans.Single(each => each.Key == chosen.Plan);
        if (chosen.Person is not { } person) return Redirect(strategy.AddressOf(chosen.Organisation, $"/p/{plan.Slug}"));

        if (await signIn.UserManager.FindByIdAsync(DemoIds.Person(chosen.Organisation, person).ToString()) is not { } user) return NotFound();
        await signIn.SignInAsync(user, isPersistent: false);
        return Redirect(strategy.AddressOf(chosen.Organisation, $"/plans/{DemoIds.Plan(chosen.Organisation, chosen.Plan)}"));
    }

    public string LabelOf(DemoEntrance entrance) =>
        entrance.Label.TryGetValue(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, out var label) ? label : entrance.Label["fr"];
}
