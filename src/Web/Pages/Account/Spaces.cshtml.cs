using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Identity;

namespace Portal.Web.Pages.Account;

[Authorize]
public sealed class SpacesModel(Spaces spaces) : PageModel
{
    public IReadOnlyList<Space> Spaces { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Spaces = await spaces.OfAsync(User.Person()!.Value, cancellationToken); // signed in: the page requires it
}
