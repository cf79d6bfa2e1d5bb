using Microsoft.EntityFrameworkCore;
using Portal.Authoring.Versions;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Shared;
using Portal.Storage.Blobs;
using Portal.Workflows.Engine;

namespace Portal.Storage.Sessions;

/// <summary>Reads what the guards of a circuit ask of the content: alerts not yet answered, and what changed that no amendment asked for.</summary>
internal sealed class ContentInspector(PortalDbContext db, IBlobStore blobs) : IContentInspector
{
    public async ValueTask<ContentFacts> InspectAsync(
        OrganisationId organisation, DeliverableId deliverable, VersionId? before, EditTargets targets, CancellationToken cancellationToken)
    {
        if (await LockedContent.ReadAsync(db, organisation, deliverable, cancellationToken) is not { } live) return new ContentFacts();

        var plan = LivePlan.Of(live.Content);
        var answered = await AnsweredAsync(deliverable, cancellationToken);
        var open = Alerts.Of(plan).Where(alert => !answered.Contains(alert.Key)).ToList();
        return new ContentFacts
        {
            Sections = SectionSources.Of(live.Content),
            Errors = [.. open.Where(alert => alert.Level == AlertLevel.Error).Select(alert => TitleOf(alert, plan))],
            UnacknowledgedWarnings = [.. open.Where(alert => alert.Level == AlertLevel.Warning).Select(alert => TitleOf(alert, plan))],
            UnexplainedGaps = [.. open.Where(alert => alert.IsGap).Select(alert => TitleOf(alert, plan))],
            ChangedOutsideTargets = before is { } version ? await ChangedAsync(organisation, version, live.Content, targets, cancellationToken) : [],
        };
    }

    /// <summary>Keys of the acknowledged alerts. An error is never acknowledged away: its rule offers nobody to.</summary>
    private async Task<HashSet<string>> AnsweredAsync(DeliverableId deliverable, CancellationToken cancellationToken)
    {
        var answered = await db.AlertAcknowledgements.AsNoTracking().Where(each => each.DeliverableId == deliverable && each.WithdrawnAt == null)
            .Select(each => new { each.AlertRule, each.Subject, each.Evidence }).ToListAsync(cancellationToken);
        return [.. answered.Select(each => $"{each.AlertRule}:{each.Subject}:{each.Evidence}")];
    }

    private async Task<IReadOnlyList<string>> ChangedAsync(
        OrganisationId organisation, VersionId version, PlanContent now, EditTargets targets, CancellationToken cancellationToken)
    {
        var reference = await db.Versions.Where(each => each.Id == version).Select(each => each.SnapshotReference).SingleAsync(cancellationToken);
        await using var stored = await blobs.OpenAsync(organisation, new(reference), cancellationToken)
            ?? throw new InvalidOperationException($"The snapshot of version {version} is missing from the blob store.");
        using var json = new MemoryStream();
        await stored.CopyToAsync(json, cancellationToken);

        var then = VersionSnapshot.FromJson(json.GetBuffer().AsSpan(0, (int)json.Length)).Content;
        // The name a body gives the project comes from its decision, not from an amendment.
        then = then with { Settings = then.Settings with { ProjectName = now.Settings.ProjectName } };
        return [.. ContentChanges.Outside(then, now, targets.Records.ToHashSet(StringComparer.Ordinal), targets.Sections.ToHashSet(StringComparer.Ordinal)).Select(change => TitleOf(change, then, now))];
    }

    private static string TitleOf(Alert alert, LivePlan plan) =>
        alert.RecordId is { } record && plan.Record(record) is { } named ? plan.TitleOf(named)
        : alert.SectionId is { } section && plan.Section(section) is { } placed ? placed.Section.Title
        : plan.Settings.Title;

    private static string TitleOf(ContentChange change, PlanContent then, PlanContent now)
    {
        if (change.SectionId is { } section) return (now.Sections.FirstOrDefault(each => each.Id == section) ?? then.Sections.First(each => each.Id == section)).Title;
        if (change.RecordId is not { } id) return change.Key;
        var content = now.Records.Any(record => record.Id == id && !record.Removed) ? now : then;
        var plan = LivePlan.Of(content);
        return plan.Record(id) is { } record ? plan.TitleOf(record) : id;
    }
}
