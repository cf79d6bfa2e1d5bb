using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Authoring.Versions;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Web.Alerts;
using Portal.Web.Hosting;
using Portal.Web.Publishing;
using Portal.Web.Resources;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Outlook;

namespace Portal.Web.Pages.Approvals;

/// <summary>The « Publier » sheet: what goes out, what stays, attachments ticked one by one.</summary>
public sealed class PublishModel(ApprovalDesk desk, AlertDesk alerts, PortalDbContext db, VersionContents contents, IStringLocalizer<ApprovalText> text) : PageModel
{
    [BindProperty] public Audience Audience { get; set; } = Audience.Public;
    [BindProperty] public List<AttachmentId> Attachments { get; set; } = [];

    [BindProperty] public bool TellReaders { get; set; }

    /// <summary>Addresses of the members' list that take mails.</summary>
    public int Readers { get; private set; }
    public OpenDossier Desk { get; private set; } = null!; // set before the page is rendered
    public VersionSnapshot? Snapshot { get; private set; }
    public IReadOnlyList<Obstacle> Obstacles { get; private set; } = [];
    /// <summary>Gaps that hold publication up, with the forms that explain them.</summary>
    public IReadOnlyList<SeenAlert> Gaps { get; private set; } = [];

    /// <summary>Sections an audience reads, and those kept from it.</summary>
    public (int Shown, int Kept) SectionsFor(Audience audience)
    {
        if (Snapshot is null) return (0, 0);
        var all = LivePlan.Of(Snapshot.Content).Outline.Count;
        var shown = Editions.For(Snapshot.Content, audience).Sections.Count;
        return (shown, all - shown);
    }

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open || !open.May(Act.Publish) || open.State.InForceVersion is not { } version) return NotFound();
        Desk = open;
        Snapshot = await contents.ReadAsync(open.Dossier.Versions.First(one => one.Id == version), cancellationToken);
        Obstacles = await desk.ObstaclesAsync(open.Dossier.Deliverable, new Publish(version, Audience, Attachments), cancellationToken);
        Readers = await db.Readers.CountAsync(reader => reader.RemovedAt == null && reader.MailsStoppedAt == null, cancellationToken);
        TellReaders = Readers > 0;
        if (Obstacles.Any(obstacle => obstacle.Rule == ApprovalRules.GapsAreExplained))
        {
            Obstacles = [.. Obstacles.Where(obstacle => obstacle.Rule != ApprovalRules.GapsAreExplained)];
            Gaps = [.. (await alerts.OpenAsync(open.Dossier.Deliverable.Id, cancellationToken))?.All.Where(seen => seen.Alert.IsGap && seen.IsOpen) ?? []];
        }
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(PlanId id, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(id, cancellationToken) is not { } open || open.State.InForceVersion is not { } version) return NotFound();
        if (!await desk.ExecuteAsync(id, new Publish(version, Audience, Attachments) { TellReaders = TellReaders }, cancellationToken)) return NotFound();
        TempData[Notice.Done] = text["Done.Publish"].Value;
        return RedirectToPage("Index", new { id });
    }
}
