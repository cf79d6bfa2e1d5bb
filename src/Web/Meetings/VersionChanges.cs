using Microsoft.EntityFrameworkCore;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Storage;
using Portal.Web.Publishing;
using Portal.Workflows.Engine;

namespace Portal.Web.Meetings;

/// <summary>
/// « Ce qui a changé » for a member of a body: against the version of the body's, or another body's, latest decision on the same deliverable; against the version in force
/// when no body saw this one before.
/// </summary>
public sealed class VersionChanges(PortalDbContext db, VersionContents contents)
{
    public async Task<VersionChange?> SinceAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        var seen = await db.Decisions.AsNoTracking().Where(decision => decision.DeliverableId == version.DeliverableId && decision.VersionId != null && decision.VersionId != version.Id && decision.RecordedAt < version.At)
            .OrderByDescending(decision => decision.RecordedAt).Select(decision => decision.VersionId).FirstOrDefaultAsync(cancellationToken);
        if (seen is not { } id || await db.Versions.AsNoTracking().SingleOrDefaultAsync(each => each.Id == id, cancellationToken) is not { } before) return null;
        if (await contents.ReadAsync(before, cancellationToken) is not { } old || await contents.ReadAsync(version, cancellationToken) is not { } now) return null;
        return Between(before, LivePlan.Of(old.Content), LivePlan.Of(now.Content));
    }

    private static VersionChange Between(PlanVersion before, LivePlan old, LivePlan now)
    {
        var (was, here) = (Sections(old), Sections(now));
        return new VersionChange(
            before.Number,
            [.. here.Where(each => !was.ContainsKey(each.Key)).Select(each => each.Value.Title)],
            [.. here.Where(each => was.TryGetValue(each.Key, out var former) && former.Said != each.Value.Said).Select(each => each.Value.Title)],
            [.. was.Where(each => !here.ContainsKey(each.Key)).Select(each => each.Value.Title)]);
    }

    // A section says its title, its text and its records: the rest is how it is shown.
    private static Dictionary<string, (string Title, string Said)> Sections(LivePlan plan)
    {
        var records = plan.Records.ToLookup(record => record.SectionId);
        return plan.Outline.ToDictionary(part => part.Id, part => (
            part.Section.Title,
            CaseJson.Write(new { part.Section.Title, part.Section.Body, Records = records[part.Id].Select(record => new { record.Id, record.Kind, Fields = record.Fields.OrderBy(field => field.Key, StringComparer.Ordinal) }) })));
    }
}
