using Microsoft.Extensions.Caching.Memory;
using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Changes;
using Portal.Domain.Plans.Settings;
using Portal.Web.Publishing;
using Portal.Web.Rendering.Changes;

namespace Portal.Web.Rendering.Decisions;

/// <summary>
/// The budget and schedule a decision moves: the version it led to (or the one it saw, where it led to none) against the version in force before it. Versions never
/// change, so a comparison is kept a while.
/// </summary>
public sealed class DecisionDeltas(VersionContents contents, DeltaSentences sentences, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(20);

    /// <param name="versions">Those of the deliverable.</param>
    public async Task<DecisionDelta?> AgainstInForceAsync(Decision decision, IEnumerable<PlanVersion> versions, CancellationToken cancellationToken)
    {
        var known = versions.ToList();
        if (known.Find(version => version.Id == (decision.ResultVersionId ?? decision.VersionId)) is not { } after) return null;
        var inForce = known.Where(version => version.Id != after.Id && version.At < after.At && version.State is ApprovalState.Definitive or ApprovalState.Superseded).MaxBy(version => version.At);
        return await BetweenAsync(inForce, after, cancellationToken);
    }

    /// <summary>What amendments moved between the version a body saw and the one its decision led to; null when that is the same text.</summary>
    public async Task<DecisionDelta?> ByAmendmentsAsync(PlanVersion? seen, PlanVersion? led, CancellationToken cancellationToken) =>
        seen is null || led is null || await BetweenAsync(seen, led, cancellationToken) is not { MovesNothing: false } delta ? null : delta;

    private async Task<DecisionDelta?> BetweenAsync(PlanVersion? before, PlanVersion after, CancellationToken cancellationToken)
    {
        // The organisation is part of the key: no cache entry can be reached from another one.
        var key = (nameof(DecisionDeltas), after.OrganisationId, before?.Id, after.Id);
        if (!cache.TryGetValue(key, out PlanDelta? delta) || delta is null)
        {
            if (await contents.ReadAsync(after, cancellationToken) is not { } now) return null;
            var old = before is null ? PlanContent.Empty(now.Content.Settings) : (await contents.ReadAsync(before, cancellationToken))?.Content;
            if (old is null) return null;
            delta = cache.Set(key, PlanDelta.Of(PlanChanges.Between(old, now.Content)), Kept);
        }

        // Against nothing every row is new: only what it costs is news.
        return new(before?.Number.ToString(), after.Number.ToString(), sentences.Budget(delta), sentences.Calendar(delta), before is null ? "" : sentences.Rows(delta));
    }
}
