using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Web.Demo;

namespace Portal.Web.Pages.Home;

public sealed class IndexModel(DemoPresence demo, PublishedExamples examples) : PageModel
{
    public bool HasDemo => demo.IsShown;
    public IReadOnlyList<PublishedExample> Examples { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Examples = await examples.ListAsync(cancellationToken);
}
