using Microsoft.EntityFrameworkCore;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Storage;

namespace Portal.Web.Publishing;

/// <summary>
/// Finds what a visitor may read at a published address. Nothing published, withdrawn, meant for others and unknown all answer
/// null alike. Every request looks at the publication, so a withdrawal works at once.
/// </summary>
public sealed class PublishedPlans(PortalDbContext db, VersionContents contents, VisitorAudience visitor)
{
    /// <param name="number">A version, or null for the one in force.</param>
    /// <param name="code">The deliverable (<c>D2</c>), or null for the first that is out; versions are numbered in each on its own.</param>
    public async Task<PublishedPlan?> FindAsync(Slug slug, VersionNumber? number, CancellationToken cancellationToken, string? code = null)
    {
        if (await db.Plans.SingleOrDefaultAsync(plan => plan.Slug == slug, cancellationToken) is not { } plan) return null;

        var edition = await visitor.CurrentAsync(cancellationToken);
        var all = await ReadableAsync(plan, edition, cancellationToken);
        var parts = await db.Deliverables.Where(each => each.PlanId == plan.Id).OrderBy(each => each.Order).Select(each => new { each.Id, Part = new PublishedPart(each.Code, each.Title ?? "") }).ToListAsync(cancellationToken);
        parts.RemoveAll(each => all.All(one => one.Version.DeliverableId != each.Id));
        if (string.IsNullOrEmpty(code)) code = parts.FirstOrDefault()?.Part.Code;
        if (parts.Find(each => each.Part.Code == code) is not { } part) return null;

        var readable = all.Where(one => one.Version.DeliverableId == part.Id).ToList();
        if (Pick(readable, number) is not { } picked) return null;
        if (await contents.ReadAsync(picked.Version, cancellationToken) is not { } snapshot) return null;

        var newest = readable[0].Version;
        return new(plan, picked.Version, picked.Publication, edition, snapshot)
        {
            Part = part.Part,
            Parts = [.. parts.Select(each => each.Part)],
            Newer = newest.Number > picked.Version.Number ? newest.Number.ToString() : null,
            Former = readable.Where(other => other.Version.Number < picked.Version.Number).Select(other => (VersionNumber?)other.Version.Number).FirstOrDefault(),
        };
    }

    /// <summary>The address a renamed plan now has, if the slug was once one of ours.</summary>
    public async Task<Slug?> MovedAsync(Slug slug, CancellationToken cancellationToken)
    {
        var retired = await db.PlanSlugs.Where(old => old.Slug == slug).OrderByDescending(old => old.RetiredAt).FirstOrDefaultAsync(cancellationToken);
        if (retired is null) return null;
        return await db.Plans.Where(plan => plan.Id == retired.PlanId).Select(plan => (Slug?)plan.Slug).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Everything of the organisation this visitor may read, the newest first, each plan once.</summary>
    public async Task<IReadOnlyList<PublishedEntry>> ListAsync(CancellationToken cancellationToken)
    {
        var edition = await visitor.CurrentAsync(cancellationToken);
        var rows = await db.Publications.Where(publication => publication.WithdrawnAt == null && publication.Audience >= edition)
            .Join(db.Versions, publication => publication.VersionId, version => version.Id, (publication, version) => version)
            .Join(db.Plans, version => version.PlanId, plan => plan.Id, (version, plan) => new { plan.Slug, version })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => row.version.MayBePublished)
                .GroupBy(row => row.Slug, (_, versions) => versions.MaxBy(row => row.version.Number)!) // a group has one at least
                .OrderByDescending(row => row.version.At)
                .Select(row => new PublishedEntry(row.version.Name, row.Slug.ToString(), row.version.Number.ToString(), row.version.At)),
        ];
    }

    /// <summary>Versions out for this visitor, the newest first; the wider edition of a version published twice wins.</summary>
    private async Task<IReadOnlyList<(PlanVersion Version, Publication Publication)>> ReadableAsync(Plan plan, Audience edition, CancellationToken cancellationToken)
    {
        var rows = await db.Publications
            .Where(publication => publication.PlanId == plan.Id && publication.WithdrawnAt == null && publication.Audience >= edition)
            .Join(db.Versions, publication => publication.VersionId, version => version.Id, (publication, version) => new { publication, version })
            .ToListAsync(cancellationToken);
        return [.. rows
            .Where(row => row.version.MayBePublished)
            .OrderByDescending(row => row.version.Number)
            .ThenByDescending(row => row.publication.Audience)
            .Select(row => (row.version, row.publication))];
    }

    private static (PlanVersion Version, Publication Publication)? Pick(
        IReadOnlyList<(PlanVersion Version, Publication Publication)> readable, VersionNumber? number)
    {
        foreach (var candidate in readable)
            if (number is null || candidate.Version.Number == number) return candidate;
        return null;
    }
}
