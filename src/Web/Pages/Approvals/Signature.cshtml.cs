using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Storage;
using Portal.Web.Publishing;

namespace Portal.Web.Pages.Approvals;

/// <summary>Verifies a signature: the version is read again from where it is kept, and its fingerprint computed anew.</summary>
public sealed class SignatureModel(PortalDbContext db, ApprovalDesk desk, VersionContents contents, SealedList sealedList) : PageModel
{
    public Signature Signature { get; private set; } = null!; // set before the page is rendered
    public Plan Plan { get; private set; } = null!; // same
    public PlanVersion Version { get; private set; } = null!; // same
    public bool Holds { get; private set; }
    /// <summary>Whether the person reads the version itself: an administrator who does not knows that it was signed, and nothing of its documents.</summary>
    public bool MayRead { get; private set; }
    public IReadOnlyList<SealedLine> Sealed { get; private set; } = [];
    public string Of { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(SignatureId id, CancellationToken cancellationToken)
    {
        if (await db.Signatures.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is not { } signature) return NotFound();
        if (await desk.OpenAsync(signature.PlanId, cancellationToken) is not { } open || open.Dossier.Versions.FirstOrDefault(version => version.Id == signature.VersionId) is not { } version) return NotFound();

        (Signature, Plan, Version, MayRead, Of) = (signature, open.Dossier.Plan, version, open.MayRead, open.Of);
        if (MayRead) Sealed = await sealedList.OfAsync(open, version, Request.PathBase, cancellationToken);
        Holds = signature.Fingerprint == version.Fingerprint && await contents.ReadAsync(version, cancellationToken) is { } snapshot && snapshot.Fingerprint == signature.Fingerprint && snapshot.IsIntact();
        return Page();
    }
}
