using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;
using Portal.Workflows.Timers;

namespace Portal.Workflows.Engine.Commands;

/// <summary>What a checked decision leads to.</summary>
internal sealed class DecisionOutcome(CaseState state, ApprovalFacts facts, StepDefinition step, CheckedDecision decision, DecisionId id, DateTimeOffset now)
{
    private DecisionDraft Draft => decision.Draft;

    public Transition ToTransition(string command)
    {
        var (next, effects) = Draft.Kind switch
        {
            DecisionKind.Approve => Adopt(),
            DecisionKind.ApproveWithAmendments => Amend(adopts: !ComesBack, returnTo: step.Key),
            DecisionKind.Reject => Draft.Rejection == RejectionOutcome.Final ? End() : Rework(MailTemplates.Rejected),
            DecisionKind.Defer => Defer(),
            DecisionKind.Advice => Advise(OutcomeOf(Draft.Opinion)),
            DecisionKind.NoteTaken => step.Purpose == StepPurpose.Decide ? Stay() : Advise(StepOutcome.NoteTaken),
        };
        return new Transition(next, command, effects)
        {
            Reason = string.IsNullOrWhiteSpace(Draft.Motives) ? null : Draft.Motives.Trim(),
            Detail = Draft.Opinion is { } opinion ? $"{Draft.Kind}.{opinion}" : Draft.Kind.ToString(),
        };
    }

    // 4
    private (CaseState, List<Effect>) Adopt()
    {
        var (next, version, effects) = Adoption.Of(state, id, step.Body.FindIn(facts.Bodies), now);
        // Named before it is frozen: the version adopted carries the name it was given.
        return (next, [Keep(version), .. Name(), .. effects]);
    }

    // 5 and 5b: the targets open, everything else stays frozen.
    private (CaseState, List<Effect>) Amend(bool adopts, string? returnTo)
    {
        var next = state.Enter(ApprovalState.Amending, now) with { Pending = new PendingAmendments(id, adopts, returnTo, state.CurrentVersion), Session = null };
        var responsibles = new Recipients { Columns = Roles.Lead, People = [.. Draft.Amendments.Select(amendment => amendment.Responsible).OfType<PersonId>()] };
        var due = Draft.Amendments.Min(amendment => amendment.DueOn);
        List<Effect> effects =
        [
            Keep(null),
            new EnterState(ApprovalState.Amending),
            Mail(MailTemplates.AmendmentsRequested, responsibles) with { DueOn = due },
            .. Name(),
        ];
        if (due is { } date)
        {
            effects.AddRange(Reminder.Of(date, facts.Today).Select(reminder =>
                Mail(MailTemplates.AmendmentReminder, Submit.For(reminder, responsibles)) with { DueOn = date, Reminder = reminder }));
        }

        return (next, effects);
    }

    // 5b, or straight on to the next body
    private (CaseState, List<Effect>) Advise(StepOutcome outcome)
    {
        var target = step.After(outcome);
        if (target == StepRoute.BackToDraft) return Rework(MailTemplates.AdviceGiven);
        if (Draft.Amendments.Count > 0) return Amend(adopts: false, ComesBack ? step.Key : target);
        return (state with { Step = target, Session = null }, [Keep(null), Mail(MailTemplates.AdviceGiven, Team)]);
    }

    // 8, rework
    private (CaseState, List<Effect>) Rework(string mail) =>
        (Drafting.Again(state, now), [Keep(null), new EnterState(ApprovalState.Draft), Mail(mail, Team)]);

    // 8, final
    private (CaseState, List<Effect>) End()
    {
        List<Effect> effects = [Keep(null), new EnterState(ApprovalState.Rejected), Mail(MailTemplates.Rejected, Team)];
        if (state.CurrentVersion is { } version) effects.Add(new EndVersion(version, ApprovalState.Rejected));
        return (state.Enter(ApprovalState.Rejected, now) with { Step = null, Session = null, Pending = null }, effects);
    }

    // 9: nothing changes but the date
    private (CaseState, List<Effect>) Defer()
    {
        var session = new SessionChoice(Draft.DeferredTo ?? facts.Today);
        var (planned, agenda) = Agenda.Plan(session, step, facts);
        return (state with { Session = planned }, [Keep(null), .. agenda, Mail(MailTemplates.Deferred, Team) with { SessionOn = session.HeldOn }]);
    }

    // A deciding body that takes note decides nothing: the plan stays before it.
    private (CaseState, List<Effect>) Stay() => (state with { Session = null }, [Keep(null), Mail(MailTemplates.AdviceGiven, Team)]);

    private bool ComesBack => step.SecondReading == SecondReading.Always || Draft.SecondReading;

    private KeepDecision Keep(VersionId? result) => new(id, decision, state.CurrentVersion, result);

    private IEnumerable<Effect> Name() => Draft.ProjectName is { } name && name.Trim().Length > 0 ? [new NameProject(name.Trim(), id)] : [];

    private SendMail Mail(string template, Recipients to) =>
        new(template, to) { Body = decision.BodyTitle, Decision = Draft.Opinion?.ToString() ?? Draft.Kind.ToString(), Message = Draft.Motives };

    private static Recipients Team => Recipients.Having(Adoption.Everyone);

    private static StepOutcome OutcomeOf(AdviceOpinion? opinion) => opinion switch
    {
        AdviceOpinion.Reserved => StepOutcome.Reserved,
        AdviceOpinion.Unfavourable => StepOutcome.Unfavourable,
        AdviceOpinion.Favourable or null => StepOutcome.Favourable,
    };
}
