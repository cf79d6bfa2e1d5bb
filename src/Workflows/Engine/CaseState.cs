using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Plans;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>
/// Where a deliverable stands on its circuit: everything a command needs to know of the past. A value; each command makes the next one.
/// </summary>
public sealed record CaseState
{
    /// <summary>Counts the commands carried out; the journal has one row for each.</summary>
    public int Revision { get; init; }
    public ApprovalState State { get; init; } = ApprovalState.Draft;
    public DateTimeOffset Since { get; init; }
    public VersionNumber Number { get; init; } = VersionNumber.First;
    /// <summary>1 until the first adoption; one more with each revision or avenant.</summary>
    public int Cycle { get; init; } = 1;
    /// <summary>The step the plan is at or comes to next; null before submission.</summary>
    public string? Step { get; init; }
    public ReviewRound? Review { get; init; }
    /// <summary>The session whose agenda the plan is on.</summary>
    public SessionChoice? Session { get; init; }
    /// <summary>The electronic vote open on it, until its result is recorded or the plan leaves the body.</summary>
    public BallotId? Ballot { get; init; }
    public PendingAmendments? Pending { get; init; }
    /// <summary>The version before the body.</summary>
    public VersionId? CurrentVersion { get; init; }
    public VersionId? InForceVersion { get; init; }
    public VersionNumber? InForceNumber { get; init; }
    /// <summary>What an avenant under way may touch; null for a full revision.</summary>
    public EditTargets? Avenant { get; init; }
    /// <summary>What people said section by section in this cycle, each bound to what the section said then.</summary>
    public IReadOnlyList<SectionApproval> SectionApprovals { get; init; } = [];
    /// <summary>The audience the sponsor ordered the publication for, when someone else publishes.</summary>
    public Audience? OrderedFor { get; init; }

    public CaseState Enter(ApprovalState state, DateTimeOffset at) => State == state ? this : this with { State = state, Since = at, Ballot = null };
}
