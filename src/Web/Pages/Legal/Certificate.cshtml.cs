using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Storage;

namespace Portal.Web.Pages.Legal;

/// <summary>The certificate of an erasure, for whoever has its address: it names nobody.</summary>
public sealed class CertificateModel(PortalDbContext db) : PageModel
{
    public ErasureCertificate Certificate { get; private set; } = null!; // set before the page is rendered

    public async Task<IActionResult> OnGetAsync(CertificateId id, CancellationToken cancellationToken)
    {
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id && each.ErasedAt != null, cancellationToken) is not { } certificate) return NotFound();
        Certificate = certificate;
        return Page();
    }
}
