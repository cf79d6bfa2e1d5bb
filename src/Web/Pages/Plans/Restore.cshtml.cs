using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Authoring.Versions;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Web.Hosting;
using Portal.Web.Pages.Account;
using Portal.Web.Pages.Approvals;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Changes;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Plans;

/// <summary>The sheet before a version, or one section of it, comes back: what will change, then one button. It is an edit like another, and can be undone.</summary>
public sealed class RestoreModel(
    ApprovalDesk desk, VersionComparison comparison, IEditRights rights, SessionRegistry sessions, ITenantAccessor tenant, IMemberAccessor member, IStringLocalizer<VersionText> text) : PageModel
{
    /// <summary>Null for the whole plan.</summary>
    [BindProperty(SupportsGet = true)] public string? Section { get; set; }

    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public PlanVersion Version { get; private set; } = null!; // same
    public ChangesView View { get; private set; } = null!; // same
    public IReadOnlyList<OutlineSection> Sections { get; private set; } = [];
    private PlanContent Past { get; set; } = null!; // same
    private PlanReading Live { get; set; } = null!; // same

    public async Task<IActionResult> OnGetAsync(PlanId id, string number, CancellationToken cancellationToken) =>
        await LoadAsync(id, number, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(PlanId id, string number, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, number, cancellationToken)) return NotFound();

        var dossier = Desk.Dossier;
        if (!View.Changes.IsEmpty)
        {
            var settings = dossier.Plan.ToSettings();
            var outcome = await sessions.EditAsync(new(dossier.Organisation.Id, dossier.Deliverable.Id), new ServerEdit
            {
                Person = member.Required.Id,
                // Read again inside the transaction: people may be typing.
                Change = document => PlanRestore.Apply(document, Target(PlanProjection.Read(document, settings))),
            }, cancellationToken);
            if (outcome is not { Succeeded: true }) return this.Refuse("", text["Restore.Refused"], translate: false);

            TempData[VersionsModel.Undoable] = outcome.Value.Sequence.ToString(CultureInfo.InvariantCulture);
        }

        TempData[Notice.Done] = (Section is null ? text["Restore.Done", Version.Number] : text["Restore.DoneSection", Version.Number]).Value;
        return RedirectToPage("Versions", new { id, d = Desk.Part });
    }

    private PlanContent Target(PlanContent now) => Section is { } section ? PlanRestore.OneSection(now, Past, section) : Past with { Settings = now.Settings };

    private async Task<bool> LoadAsync(PlanId id, string number, CancellationToken cancellationToken)
    {
        if (!VersionNumber.TryParse(number, null, out var wanted) || await desk.OpenAsync(id, cancellationToken) is not { } open) return false;
        if (open.Dossier.Versions.FirstOrDefault(version => version.Number == wanted) is not { } version) return false;
        if (await rights.ForAsync(tenant.Required.Id, open.Dossier.Deliverable.Id, member.Required.Id, cancellationToken) is not { ReadOnlyReason: null, Scope.Everything: true }) return false;
        if (await comparison.ContentAsync(version, cancellationToken) is not { } past || await comparison.LiveAsync(open.Dossier, cancellationToken) is not { } live) return false;

        (Desk, Version, Past, Live) = (open, version, past, live);
        Sections = LivePlan.Of(past).Outline;
        if (string.IsNullOrEmpty(Section)) Section = null;
        if (Section is { } section && Sections.All(each => each.Id != section)) return false;

        View = comparison.Compare(live.Content, Target(live.Content));
        return true;
    }
}
