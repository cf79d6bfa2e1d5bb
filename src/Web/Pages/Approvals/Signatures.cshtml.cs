using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Attachments;
using Portal.Web.Hosting;
using Portal.Web.Resources;
using Portal.Web.Security;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outlook;

namespace Portal.Web.Pages.Approvals;

/// <summary>How a version was signed: electronic signatures, and the signed documents sealed beside it. Who signs or files may seal another; none is ever replaced.</summary>
[RequestBodyLimit(RequestBytes)]
public sealed class SignaturesModel(ApprovalDesk desk, SealedFiles files, SealedList sealedList, IOptions<AttachmentOptions> options, IStringLocalizer<ApprovalText> text, IStringLocalizer<Rules> rules) : PageModel
{
    // Above the limit of a file, so that one that is somewhat too large is told so in words.
    private const int RequestBytes = 100_000_000;

    [BindProperty] public IFormFile? Document { get; set; }

    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public PlanVersion Version { get; private set; } = null!; // same
    public IReadOnlyList<Signature> Signed { get; private set; } = [];
    public IReadOnlyList<SealedLine> Sealed { get; private set; } = [];
    public bool MaySeal => Version.MayBePublished && Desk.May(Act.Seal);
    public long MaximumMegabytes => options.Value.MaximumBytes / 1_000_000;

    public async Task<IActionResult> OnGetAsync(PlanId id, string number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, number, cancellationToken)) return NotFound();
        await ListAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnGetDocumentAsync(PlanId id, string number, SealedDocumentId document, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, number, cancellationToken)) return NotFound();
        if (Desk.Dossier.SealedDocuments.FirstOrDefault(each => each.Id == document && each.VersionId == Version.Id) is not { } found) return NotFound();
        if (await files.OpenAsync(found, cancellationToken) is not { } content) return NotFound();

        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        Response.Headers.CacheControl = "private, no-cache";
        return File(content, FileTypes.Pdf.ContentType, found.FileName);
    }

    public async Task<IActionResult> OnPostSealAsync(PlanId id, string number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, number, cancellationToken) || !MaySeal) return NotFound();
        try
        {
            Rule.Require(Document is { Length: > 0 }, PlanRules.FileIsNotEmpty);
            await SealAsync(id, Document!, cancellationToken); // required above
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError(nameof(Document), rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            await ListAsync(cancellationToken);
            return Page();
        }

        TempData[Notice.Done] = text["Done.Seal"].Value;
        return RedirectToPage("Signatures", new { id, number, d = Desk.Part });
    }

    private async Task SealAsync(PlanId id, IFormFile document, CancellationToken cancellationToken)
    {
        var organisation = Version.OrganisationId;
        await using var content = document.OpenReadStream();
        var (name, file) = await files.TakeAsync(organisation, document.FileName, content, cancellationToken);
        try
        {
            await desk.ExecuteAsync(id, new Seal(Version.Id, name, file), cancellationToken);
        }
        catch (RuleBrokenException)
        {
            // Only a refusal proves that nothing points to the file; after any other failure it may have been kept.
            await files.ForgetAsync(organisation, file, CancellationToken.None);
            throw;
        }
    }

    private async Task<bool> LoadAsync(PlanId id, string number, CancellationToken cancellationToken)
    {
        if (!VersionNumber.TryParse(number, null, out var wanted) || await desk.OpenAsync(id, cancellationToken) is not { MayRead: true } open) return false;
        if (open.Dossier.Versions.FirstOrDefault(version => version.Number == wanted) is not { } version) return false;
        (Desk, Version) = (open, version);
        return true;
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        Signed = [.. Desk.Dossier.Signatures.Where(signature => signature.VersionId == Version.Id).OrderBy(signature => signature.At)];
        Sealed = await sealedList.OfAsync(Desk, Version, Request.PathBase, cancellationToken);
    }
}
