using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Audit;
using Portal.Domain.Organisations;
using Portal.Storage;
using Portal.Web.Exports;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Pages.Organisations;

/// <summary>The organisation takes its data away, whole, whenever it likes. Names and addresses leave with it: only a responsable of the space may, and the audit log says who did.</summary>
public sealed class DataModel(PortalDbContext db, OrganisationArchive archive, IAuditTrail audit, IMemberAccessor members, ITenantAccessor tenancy, TimeProvider time) : PageModel
{
    private const int Buffer = 64 * 1024;

    public bool MayExport => members.Required.Role == OrganisationRole.Owner;

    public void OnGet()
    {
        // Nothing to load: what is exported is read when it is asked for.
    }

    public async Task<IActionResult> OnPostDownloadAsync(CancellationToken cancellationToken)
    {
        if (!MayExport) return StatusCode(StatusCodes.Status403Forbidden);

        var (space, me) = (tenancy.Required, members.Required);
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            await audit.AppendAsync(space.Id, new AuditFact(me.Id, me.DisplayName, "Organisations.Exported", "Organisation", space.Id.ToString()), time.GetUtcNow(), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        db.ChangeTracker.Clear();
        // On disk, not in memory, and gone when it is sent.
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"portal-export-{Guid.CreateVersion7():N}.zip"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, Buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await archive.WriteAsync(space.Id, file, cancellationToken);
        file.Position = 0;
        return File(file, "application/zip", $"{space.Slug}.zip");
    }
}
