using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Web.Hosting;

namespace Portal.Web.Pages.Home;

public sealed class IndexModel(IHostEnvironment environment, IOptions<PortalOptions> options) : PageModel
{
    public bool HasDemo => options.Value.ShowsDemo(environment);
    public IReadOnlyList<PublishedExample> Examples { get; private set; } = [];
}
