using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Authoring.Versions;
using Portal.Domain.Governance;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Hosting;
using Portal.Web.Pages.Approvals;
using Portal.Web.Resources;
using Portal.Web.Tenancy;

namespace Portal.Web.Pages.Plans;

/// <summary>Every version of a plan, the latest first. None can be deleted; one can come back as a new edit.</summary>
public sealed class VersionsModel(
    ApprovalDesk desk, PortalDbContext db, IEditRights rights, IUpdateLog log, SessionRegistry sessions, ITenantAccessor tenant, IMemberAccessor member, IStringLocalizer<VersionText> text) : PageModel
{
    /// <summary>The sequence a return was written at, for the button that takes it back.</summary>
    public const string Undoable = "UndoRestore";

    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public IReadOnlyList<PlanVersion> Versions { get; private set; } = [];
    public IReadOnlyDictionary<PersonId, string> Names { get; private set; } = new Dictionary<PersonId, string>();
    public bool MayRestore { get; private set; }
    public long? UndoFrom { get; private set; }

    public Decision? DecisionOf(PlanVersion version) =>
        Desk.Dossier.Decisions.Where(decision => decision.Id == version.DecisionId || decision.ResultVersionId == version.Id || decision.VersionId == version.Id).MaxBy(decision => decision.RecordedAt);

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open) return NotFound();

        Desk = open;
        Versions = [.. open.Dossier.Versions.OrderByDescending(version => version.At).ThenByDescending(version => version.Number)];
        var authors = Versions.Select(version => version.Author).OfType<PersonId>().ToHashSet();
        Names = await db.Users.Where(user => authors.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        MayRestore = await rights.ForAsync(tenant.Required.Id, open.Dossier.Deliverable.Id, member.Required.Id, cancellationToken) is { ReadOnlyReason: null, Scope.Everything: true };
        UndoFrom = MayRestore && long.TryParse(TempData[Undoable] as string, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;
        return Page();
    }

    /// <summary>Takes back what a return written at that sequence did; what people wrote since stays.</summary>
    public async Task<IActionResult> OnPostUndoAsync(PlanId id, long sequence, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open) return NotFound();

        var dossier = open.Dossier;
        var stored = await log.LoadAsync(dossier.Organisation.Id, dossier.Deliverable.Id, cancellationToken);
        if (stored is null || sequence - 1 < stored.SnapshotSequence || sequence > stored.Sequence)
        {
            TempData[Notice.Refused] = text["Undo.TooLate"].Value;
            return RedirectToPage(new { id, d = open.Part });
        }

        var settings = dossier.Plan.ToSettings();
        var (before, made) = (At(sequence - 1), At(sequence));
        var outcome = await sessions.EditAsync(new(dossier.Organisation.Id, dossier.Deliverable.Id), new ServerEdit
        {
            Person = member.Required.Id,
            Change = document => PlanRestore.Apply(document, RestoreUndo.Of(PlanProjection.Read(document, settings), before, made)),
        }, cancellationToken);
        if (outcome is { Succeeded: true }) TempData[Notice.Done] = text["Undo.Done"].Value;
        else TempData[Notice.Refused] = text["Restore.Refused"].Value;
        return RedirectToPage(new { id, d = open.Part });

        PlanContent At(long end) => StoredPlan.Read(stored with { Sequence = end, Tail = [.. stored.Tail.Where(entry => entry.Sequence <= end)] }, settings);
    }
}
