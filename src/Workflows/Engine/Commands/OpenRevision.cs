using Portal.Domain.Approvals;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Commands;

/// <summary>
/// Opens a revision of what is in force (transition 11): a full one (2.0), or an avenant (1.1) limited to what it names. The version in
/// force stays so until the new one is adopted.
/// </summary>
public sealed record OpenRevision(string Reason, EditTargets? Avenant = null) : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.OpenRevision, facts, ApprovalState.Definitive),
        // A revision that was rejected for good leaves the version in force, which may be revised again.
        .. Unless(state.InForceVersion is not null && state.State is ApprovalState.Definitive or ApprovalState.Rejected, ApprovalRules.RevisionsFollowAnAdoption),
        .. Unless(Trimmed(Reason) is not null, ApprovalRules.RevisionsSayWhy),
        .. Unless(Avenant is not { IsEmpty: true }, ApprovalRules.AvenantsNameTheirTargets),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        var next = state.Enter(ApprovalState.Draft, now) with
        {
            Cycle = state.Cycle + 1,
            Number = NumberAfter(state, facts),
            Avenant = Avenant,
            Step = null,
            Review = null,
            Session = null,
            Pending = null,
            CurrentVersion = null,
            SectionApprovals = [],
        };
        return new Transition(next, Name,
        [
            new EnterState(ApprovalState.Draft),
            new SendMail(MailTemplates.RevisionOpened, Recipients.Having(Roles.Lead | Roles.Editor | Roles.Contributor | Roles.Sponsor)) { Message = Reason.Trim() },
        ])
        {
            Reason = Reason.Trim(),
            Detail = next.Number.ToString(),
        };
    }

    // After a rejected 2.0-D1 the next is 2.0-D2: a number is never given twice, whatever came between.
    private VersionNumber NumberAfter(CaseState state, ApprovalFacts facts)
    {
        var inForce = state.InForceNumber ?? state.Number;
        var wanted = Avenant is null ? inForce.Revision() : inForce.Avenant();
        var last = facts.Versions.Select(version => version.Number).Where(number => (number.Major, number.Minor) == (wanted.Major, wanted.Minor))
            .Select(number => number.Draft).DefaultIfEmpty().Max();
        return wanted with { Draft = last + 1 };
    }
}
