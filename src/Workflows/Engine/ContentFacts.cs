using Portal.Domain.Approvals;

namespace Portal.Workflows.Engine;

/// <summary>What the content of a deliverable says to the guards, read under the same transaction.</summary>
public sealed record ContentFacts
{
    /// <summary>The sections in reading order, each with the hash of what it says.</summary>
    public IReadOnlyList<SectionSource> Sections { get; init; } = [];
    /// <summary>Titles of E alerts: each blocks submission.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];
    /// <summary>W alerts nobody acknowledged: they block the agenda.</summary>
    public IReadOnlyList<string> UnacknowledgedWarnings { get; init; } = [];
    /// <summary>Stated and computed totals that differ without a note: they block publication.</summary>
    public IReadOnlyList<string> UnexplainedGaps { get; init; } = [];
    /// <summary>Titles of sections and records that differ from the version before the body, and that no amendment targets.</summary>
    public IReadOnlyList<string> ChangedOutsideTargets { get; init; } = [];
}
