using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage;
using Portal.Storage.Workflows;
using Portal.Web.Hosting;
using Portal.Web.Publishing;
using Portal.Web.Resources;
using Portal.Web.Tenancy;
using Portal.Workflows.Engine;

namespace Portal.Web.Pages.Plans;

/// <summary>What readers say in public of a plan: read over, shown or refused with a reason, answered for the organisation.</summary>
public sealed class PublicCommentsModel(PortalDbContext db, VersionContents contents, ITenantAccessor tenancy, IMemberAccessor members, TimeProvider time, IStringLocalizer<DocumentText> text, IStringLocalizer<Rules> rules) : PageModel
{
    public Plan Plan { get; private set; } = null!; // set before the page is rendered
    public IReadOnlyList<Row> Waiting { get; private set; } = [];
    public IReadOnlyList<Row> Settled { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(PlanId id, CancellationToken cancellationToken) => await LoadAsync(id, cancellationToken) ?? Page();

    public Task<IActionResult> OnPostPublishAsync(PlanId id, CommentThreadId thread, CancellationToken cancellationToken) =>
        ChangeAsync(id, thread, "Moderation.Published", found => found.Publish(members.Required.Id, time.GetUtcNow()), cancellationToken);

    public Task<IActionResult> OnPostRefuseAsync(PlanId id, CommentThreadId thread, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(id, thread, "Moderation.Refused", found => found.Refuse(reason, members.Required.Id, time.GetUtcNow()), cancellationToken);

    public Task<IActionResult> OnPostAnswerAsync(PlanId id, CommentThreadId thread, string? answer, CancellationToken cancellationToken) =>
        ChangeAsync(id, thread, "Moderation.Answered", found =>
        {
            found.Reply(members.Required.Id, answer ?? "", [], time.GetUtcNow(), isOfficial: true);
            // Nobody answers what they would not show.
            if (found.Standing != PublicStanding.Published) found.Publish(members.Required.Id, time.GetUtcNow());
        }, cancellationToken);

    private async Task<IActionResult> ChangeAsync(PlanId id, CommentThreadId thread, string done, Action<CommentThread> change, CancellationToken cancellationToken)
    {
        if (await LoadAsync(id, cancellationToken) is { } refused) return refused;
        if (await db.CommentThreads.Include(each => each.Comments).SingleOrDefaultAsync(each => each.PlanId == id && each.Id == thread && each.Standing != null, cancellationToken) is not { } found) return NotFound();

        try
        {
            change(found);
        }
        catch (RuleBrokenException refusal)
        {
            ModelState.AddModelError("", rules[refusal.Rule.Code, [.. refusal.Arguments]]);
            return Page();
        }

        await db.SaveChangesAsync(cancellationToken);
        TempData[Notice.Done] = text[done].Value;
        return Redirect(Url.Content($"~/plans/{id}/public-comments") + $"#comment-{thread}");
    }

    /// <summary>The refusal, or null once everything is loaded.</summary>
    private async Task<IActionResult?> LoadAsync(PlanId id, CancellationToken cancellationToken)
    {
        var parts = await db.Deliverables.AsNoTracking().Where(each => each.PlanId == id).OrderBy(each => each.Order).ToListAsync(cancellationToken);
        var dossiers = await db.FindRightsAsync(parts.ConvertAll(part => part.Id), members.Required.Id, null, cancellationToken);
        if (parts is not [var first, ..] || !dossiers.TryGetValue(first.Id, out var dossier) || !MayKnow(dossier)) return NotFound();
        if (!CommentSpaces.MayModerate(dossier.RolesOf(members.Required.Id))) return StatusCode(StatusCodes.Status403Forbidden);

        Plan = dossier.Plan;
        var threads = await db.CommentThreads.AsNoTracking().Include(thread => thread.Comments).Where(thread => thread.PlanId == id && thread.Standing != null && thread.VersionId != null).OrderByDescending(thread => thread.CreatedAt).ToListAsync(cancellationToken);
        var rows = await RowsAsync(threads, cancellationToken);
        Waiting = [.. rows.Where(row => row.Comment.Standing == PublicStanding.Pending).Reverse()];
        Settled = [.. rows.Where(row => row.Comment.Standing != PublicStanding.Pending)];
        return null;
    }

    private bool MayKnow(CaseDossier dossier) => dossier.Organisation.Status != OrganisationStatus.Closed && Portal.Web.Pages.Approvals.OpenDossier.MayKnow(dossier, members.Required.Id);

    private async Task<IReadOnlyList<Row>> RowsAsync(List<CommentThread> threads, CancellationToken cancellationToken)
    {
        var people = threads.ConvertAll(thread => thread.CreatedBy);
        var names = await db.Users.AsNoTracking().Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellationToken);
        var ids = threads.Select(thread => thread.VersionId).OfType<VersionId>().Distinct().ToList();
        var versions = await db.Versions.AsNoTracking().Where(version => ids.Contains(version.Id)).ToDictionaryAsync(version => version.Id, cancellationToken);
        List<Row> rows = [];
        foreach (var thread in threads)
        {
            if (PublicComments.Shown(thread, names.GetValueOrDefault(thread.CreatedBy, "")) is not { } comment || !versions.TryGetValue(thread.VersionId!.Value, out var version)) continue; // loaded with one
            var section = (await contents.ReadAsync(version, cancellationToken))?.Content.Sections.FirstOrDefault(each => each.Id == comment.SectionId)?.Title ?? "";
            rows.Add(new(comment, section, version.Number.ToString(), TimeZoneInfo.ConvertTimeBySystemTimeZoneId(comment.At, tenancy.Required.TimeZone)));
        }

        return rows;
    }

    public sealed record Row(PublicComment Comment, string Section, string Version, DateTimeOffset At);
}
