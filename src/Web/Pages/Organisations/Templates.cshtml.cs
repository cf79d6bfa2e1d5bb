using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Plans.Templates;
using Portal.Storage;

namespace Portal.Web.Pages.Organisations;

/// <summary>The templates the organisation made from its plans: those offered, and those put away.</summary>
public sealed class TemplatesModel(PortalDbContext db) : PageModel
{
    public IReadOnlyList<OwnTemplate> Offered { get; private set; } = [];
    public IReadOnlyList<OwnTemplate> Retired { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var all = await db.OwnTemplates.AsNoTracking().OrderBy(template => template.Name).ToListAsync(cancellationToken);
        Offered = [.. all.Where(template => template.RetiredAt is null)];
        Retired = [.. all.Where(template => template.RetiredAt is not null)];
    }
}
