using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Portal.Domain.Audit;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Identity;
using Portal.Web.Exports;
using Portal.Web.Hosting;
using Portal.Web.Organisations;
using Portal.Web.Resources;
using Portal.Web.Security;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Pages.Organisations;

/// <summary>
/// The organisation takes its data away, whole, whenever it likes. Names and addresses leave with it: only a responsable of the space may, and the audit log says who did.
/// Here too a responsable asks to close the space, with their password again, and takes it back.
/// </summary>
[WorksWhileSuspended, EnableRateLimiting(RateLimits.SignIn)]
public sealed class DataModel(
    PortalDbContext db, OrganisationArchive archive, ClosingDesk closing, UserManager<PortalUser> users, IAuditTrail audit, IMemberAccessor members, ITenantAccessor tenancy, TimeProvider time,
    IStringLocalizer<ExportText> text) : PageModel
{
    private const int Buffer = 64 * 1024;

    [BindProperty, Required(ErrorMessage = "Value.Missing"), StringLength(200)] public string? Password { get; set; }

    public DateTimeOffset? ClosesAt => tenancy.Required.ClosesAt;
    public string ClosesOn => ClosesAt is { } at ? TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(tenancy.Required.TimeZone)).ToString("D") : "";
    /// <summary>A space the platform suspended is not closed from here.</summary>
    public bool MayClose => MayExport && tenancy.Required.IsActive;

    public bool MayExport => members.Required.Role == OrganisationRole.Owner;

    public void OnGet()
    {
        // Nothing to load: what is exported is read when it is asked for.
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken cancellationToken)
    {
        if (!MayClose) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return Page();
        if (await users.GetUserAsync(User) is not { } user || !await users.CheckPasswordAsync(user, Password!)) // required above
        {
            ModelState.AddModelError(nameof(Password), text["Close.WrongPassword"]);
            return Page();
        }

        await closing.AskAsync(cancellationToken);
        TempData[Notice.Done] = text["Done.Close"].Value;
        return RedirectToPage("Data");
    }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken cancellationToken)
    {
        if (!MayExport || ClosesAt is null) return StatusCode(StatusCodes.Status403Forbidden);
        await closing.TakeBackAsync(cancellationToken);
        TempData[Notice.Done] = text["Done.Keep"].Value;
        return RedirectToPage("Data");
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
