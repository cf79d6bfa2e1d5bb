using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Documents;

namespace Portal.Web.Pages.Plans;

public sealed class PreviewModel(PlanPreviews previews, PrintedDocument print) : PageModel
{
    [BindProperty(SupportsGet = true)] public Audience Audience { get; set; } = Audience.Public;

    /// <summary>The deliverable the address names.</summary>
    [BindProperty(SupportsGet = true, Name = "d")] public string? Part { get; set; }

    public string Of => string.IsNullOrEmpty(Part) ? "" : $"?d={Uri.EscapeDataString(Part)}";
    public string AndOf => string.IsNullOrEmpty(Part) ? "" : $"&d={Uri.EscapeDataString(Part)}";

    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public PlanDocument Document { get; private set; } = null!; // same

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await previews.FindAsync(id, Audience, cancellationToken, Part) is not { } found) return NotFound();
        (Plan, _, Document) = found;
        return Page();
    }

    public async Task<IActionResult> OnGetPdfAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await previews.FindAsync(id, Audience, cancellationToken, Part) is not { } found) return NotFound();
        return await print.PdfAsync(found.Document, cancellationToken) is { } pdf
            ? File(pdf, "application/pdf", $"{found.Plan.Slug}-{found.Document.VersionNumber}.pdf")
            : NotFound();
    }
}
