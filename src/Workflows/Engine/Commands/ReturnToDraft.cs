using Portal.Domain.Approvals;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Gives the text back to its authors (transition 2): comments stay, the session item is withdrawn. Before a session only the sponsor may.</summary>
public sealed record ReturnToDraft(string Reason) : ApprovalCommand
{
    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.ReturnToDraft, facts, state.State),
        .. Unless(state.State != ApprovalState.Provisional || state.Session is null || state.Session.HeldOn >= facts.Today, ApprovalRules.ReturnsComeBeforeTheSession),
        .. Unless(Trimmed(Reason) is not null, ApprovalRules.ReturnsSayWhy),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        List<Effect> effects =
        [
            new EnterState(ApprovalState.Draft),
            new SendMail(MailTemplates.BackToDraft, new Recipients
            {
                Columns = Roles.Lead | Roles.Editor | Roles.Contributor | Roles.Reviewer | Roles.Sponsor,
                People = [.. (state.Review?.Reviewers ?? []).Select(reviewer => reviewer.Person)],
            }) { Message = Reason.Trim() },
        ];
        if (facts.Ballot is not null) effects.Add(new EndBallot());
        // Only those who were told of the session are told that it is off.
        if (state.Session is not null && facts.StepOf(state).Body.FindIn(facts.Bodies) is { } body)
            effects.Add(new SendMail(MailTemplates.BackToDraft, Recipients.Sitting(body.Id)) { Message = Reason.Trim(), SessionOn = state.Session.HeldOn });
        return new Transition(Drafting.Again(state, now), Name, effects) { Reason = Reason.Trim() };
    }
}
