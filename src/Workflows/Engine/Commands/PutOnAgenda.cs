using System.Globalization;
using Portal.Domain.Approvals;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Ends the review and puts the plan on the agenda of the first body (transition 3).</summary>
public sealed record PutOnAgenda(SessionChoice? Session) : ApprovalCommand
{
    internal override bool LooksAtContent => true;

    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.PutOnAgenda, facts, state.State),
        .. Stands(state, ApprovalState.Review),
        .. (state.Review?.Awaited ?? []).Select(reviewer => new Obstacle(ApprovalRules.MandatoryReviewersAnswered, reviewer.Name)),
        .. facts.Content.UnacknowledgedWarnings.Select(warning => new Obstacle(ApprovalRules.WarningsAreAcknowledged, warning)),
        .. Session is null ? [new Obstacle(ApprovalRules.SessionIsChosen)] : Agenda.Obstacles(Session, facts.StepOf(state), facts),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        Rule.Require(Session is not null, ApprovalRules.SessionIsChosen);
        var step = facts.StepOf(state);
        var (session, agenda) = Agenda.Plan(Session!, step, facts); // required just above
        var (version, number) = (VersionId.New(), state.Number.NextProvisional());
        var next = state.Enter(ApprovalState.Provisional, now) with { Number = number, Step = step.Key, CurrentVersion = version, Session = session, Review = null };
        return new Transition(next, Name, [new FreezeContent(version, number, ApprovalState.Provisional, null, null), .. agenda])
        {
            Detail = session.HeldOn.ToString("O", CultureInfo.InvariantCulture),
            Remarks = Agenda.Remarks(session, step, facts),
        };
    }
}
