using Portal.Domain.Approvals;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>An administrator puts an ended deliverable away (transition 13): out of the lists, its publications taken down, kept for auditors and owners.</summary>
public sealed record Archive : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.ArchiveOrDelete, facts, state.State),
        .. Unless(state.State is ApprovalState.Definitive or ApprovalState.Superseded or ApprovalState.Rejected, ApprovalRules.OnlyEndedVersionsAreArchived),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) =>
        new(state.Enter(ApprovalState.Archived, now), Name,
        [
            new EnterState(ApprovalState.Archived),
            .. facts.Versions.Where(version => version.State is ApprovalState.Definitive or ApprovalState.Superseded or ApprovalState.Rejected)
                .Select(version => new EndVersion(version.Id, ApprovalState.Archived)),
            .. facts.Publications.Where(publication => publication.IsOut).Select(publication => new TakeDown(publication.Id, null)),
        ]);
}
