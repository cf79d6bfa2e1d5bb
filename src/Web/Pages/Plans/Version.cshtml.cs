using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Authoring.Versions;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Pages.Approvals;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Documents;

namespace Portal.Web.Pages.Plans;

/// <summary>A frozen version, read by the people of the plan.</summary>
public sealed class VersionModel(ApprovalDesk desk, VersionContents contents, PublishedDocuments documents, PrintedDocument print, DocumentAddresses addresses) : PageModel
{
    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public PlanVersion Version { get; private set; } = null!; // same
    public PlanDocument Document { get; private set; } = null!; // same

    public async Task<IActionResult> OnGetAsync(PlanId id, string number, CancellationToken cancellationToken) =>
        await LoadAsync(id, number, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(PlanId id, string number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, number, cancellationToken)) return NotFound();
        return await print.PdfAsync(Document, cancellationToken) is { } pdf ? File(pdf, "application/pdf", $"{Plan.Slug}-{Version.Number}.pdf") : NotFound();
    }

    private async Task<bool> LoadAsync(PlanId id, string number, CancellationToken cancellationToken)
    {
        if (!VersionNumber.TryParse(number, null, out var wanted) || await desk.OpenAsync(id, cancellationToken) is not { MayRead: true } open) return false;
        if (open.Dossier.Versions.FirstOrDefault(one => one.Number == wanted) is not { } version) return false;
        if (await contents.ReadAsync(version, cancellationToken) is not { } snapshot) return false;

        (Desk, Plan, Version) = (open, open.Dossier.Plan, version);
        var document = await documents.OfAsync(Plan, version, snapshot.Content, Audience.Organisation, cancellationToken);
        Document = document with
        {
            Images = PublishedDocuments.ImagesOf(snapshot),
            GapNotes = ComputedResults.NotesOf(snapshot),
            ImageAddress = image => snapshot.Attachments.FirstOrDefault(file => file.Id.ToString() == image) is { } file ? addresses.Live(file.Id, file.Name) : null,
        };
        if (!version.MayBePublished) Document = Document with { Watermark = Document.Words.Text("Document.Draft") };
        return true;
    }
}
