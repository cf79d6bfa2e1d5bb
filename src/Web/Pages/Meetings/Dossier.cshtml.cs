using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Domain.Governance;
using Portal.Web.Meetings;
using Portal.Web.Pages.Approvals;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Decisions;
using Portal.Web.Resources;

namespace Portal.Web.Pages.Meetings;

/// <summary>The dossier de séance of one point, in one click: to read, to print, to send.</summary>
public sealed class DossierModel(MeetingDesk desk, ApprovalDesk plans, FrozenDocuments documents, SessionDossiers dossiers, PrintedPages print, IStringLocalizer<MeetingText> text) : PageModel
{
    public SessionDossier Dossier { get; private set; } = null!; // set before the page is rendered
    public AgendaItem Item { get; private set; } = null!; // same
    public string Name => text["Dossier.PageTitle", Dossier.Document.Name, Dossier.Body.Title].Value;

    public async Task<IActionResult> OnGetAsync(MeetingId id, AgendaItemId item, CancellationToken cancellationToken) => await LoadAsync(id, item, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnGetPdfAsync(MeetingId id, AgendaItemId item, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, item, cancellationToken)) return NotFound();
        return await print.PdfAsync("/Pages/Meetings/_DossierText.cshtml", Dossier, Name, cancellationToken) is { } pdf
            ? File(pdf, "application/pdf", $"dossier-de-seance-{Dossier.Meeting.HeldOn:yyyy-MM-dd}.pdf") : NotFound();
    }

    private async Task<bool> LoadAsync(MeetingId id, AgendaItemId wanted, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open || open.Item(wanted) is not { Kind: AgendaItemKind.Plan, PlanId: { } plan } item) return false;
        if (await plans.OpenAsync(plan, cancellationToken) is not { MayRead: true } dossier) return false;
        var decided = open.DecisionOn(item);
        var shown = decided?.VersionId ?? dossier.State.CurrentVersion;
        if (dossier.Dossier.Versions.FirstOrDefault(each => each.Id == shown) is not { } version || await documents.OfAsync(dossier.Dossier.Plan, version, cancellationToken) is not { } document) return false;

        Item = item;
        var before = dossier.Dossier.Decisions.Where(decision => decision.MeetingId != open.Meeting.Id && (decided is null || decision.RecordedAt < decided.RecordedAt));
        Dossier = dossiers.Of(document, dossier.Dossier.Organisation, open.Meeting, open.Body, before);
        return true;
    }
}
