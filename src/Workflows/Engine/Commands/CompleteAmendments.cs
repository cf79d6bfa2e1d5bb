using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Commands;

/// <summary>
/// Ends the amending: to definitive without a second vote where the deciding body amended and every amendment is settled (transition 6), else
/// back before a body under the next provisional number (7). Both need the proof that nothing but the targets changed.
/// </summary>
public sealed record CompleteAmendments(SessionChoice? Session = null) : ApprovalCommand
{
    internal override bool LooksAtContent => true;

    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Stands(state, ApprovalState.Amending),
        .. state.Pending?.Adopts == true ? Adopting(state, facts) : ComingBack(state, facts),
        .. facts.Content.ChangedOutsideTargets.Select(title => new Obstacle(ApprovalRules.NothingElseChanged, title)),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now) =>
        state.Pending is { Adopts: true } pending ? Adopt(state, facts, pending, now) : Present(state, facts, now);

    private Transition Adopt(CaseState state, ApprovalFacts facts, PendingAmendments pending, DateTimeOffset now)
    {
        var (next, version, effects) = Adoption.Of(state, pending.Decision, facts.StepOf(state).Body.FindIn(facts.Bodies), now);
        return new Transition(next, Name, [.. effects, new ConcludeDecision(pending.Decision, version)]);
    }

    private Transition Present(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        var step = facts.Circuit.Step(state.Pending?.ReturnTo ?? facts.StepOf(state).Key);
        var (session, agenda) = Session is null ? (null, []) : Agenda.Plan(Session, step, facts);
        var (version, number) = (VersionId.New(), state.Number.NextProvisional());
        var next = state.Enter(ApprovalState.Provisional, now) with { Number = number, CurrentVersion = version, Step = step.Key, Session = session, Pending = null };
        List<Effect> effects = [new FreezeContent(version, number, ApprovalState.Provisional, state.Pending?.Decision, null), .. agenda];
        // The amended sections are asked again of those who had agreed with them, and of nobody else.
        foreach (var person in state.SectionApprovals.Select(word => word.Person).Distinct())
        {
            if (state.SectionApprovals.ReopenedFor(facts.Content.Sections, person) is { Count: > 0 } reopened)
                effects.Add(new SendMail(MailTemplates.ReviewRequested, Recipients.Named([person])) { Sections = [.. reopened.Select(section => section.Title)] });
        }

        if (state.Pending is { } pending) effects.Add(new ConcludeDecision(pending.Decision, version));
        return new Transition(next, Name, effects) { Remarks = session is null ? [] : Agenda.Remarks(session, step, facts) };
    }

    private static IEnumerable<Obstacle> Adopting(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.VerifyAmendments, facts, state.State),
        .. Open(facts, amendment => amendment.IsSettled, ApprovalRules.AmendmentsAreVerified),
    ];

    private IEnumerable<Obstacle> ComingBack(CaseState state, ApprovalFacts facts) =>
    [
        .. Unless(
            (facts.Roles & (Roles.Lead | Roles.Sponsor)) != 0 || Permissions.Allows(PlanAction.VerifyAmendments, facts.Roles, state.State),
            ApprovalRules.RoleAllows),
        .. Open(facts, amendment => amendment.State != AmendmentState.Requested, ApprovalRules.AmendmentsAreIntegrated),
        .. Session is { } session && state.Pending?.ReturnTo is { } step ? Agenda.Obstacles(session, facts.Circuit.Step(step), facts) : [],
    ];

    private static IEnumerable<Obstacle> Open(ApprovalFacts facts, Func<Amendment, bool> done, BusinessRule rule) =>
        facts.Amendments.Where(amendment => !done(amendment)).Select(amendment => new Obstacle(rule, amendment.Number, amendment.Text));
}
