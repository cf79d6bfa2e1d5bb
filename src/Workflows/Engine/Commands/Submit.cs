using System.Globalization;
using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;
using Portal.Workflows.Timers;

namespace Portal.Workflows.Engine.Commands;

/// <summary>Submits the draft: freezes it for review (transition 1), or for a body at once where the circuit lets the review be skipped (1 and 3 in one act).</summary>
public sealed record Submit : ApprovalCommand
{
    public IReadOnlyList<Reviewer> Reviewers { get; init; } = [];
    /// <summary>Null proposes the circuit's window.</summary>
    public DateOnly? ReviewUntil { get; init; }
    /// <summary>The session, when the review is skipped.</summary>
    public SessionChoice? StraightTo { get; init; }
    public string? Message { get; init; }

    internal override bool LooksAtContent => true;

    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Needs(PlanAction.SubmitOrWithdrawReview, facts, state.State),
        .. Stands(state, ApprovalState.Draft),
        .. Unless(facts.HasLead, ApprovalRules.PlanHasALead),
        .. Circuit(facts),
        .. facts.Content.Errors.Select(error => new Obstacle(ApprovalRules.NoErrorRemains, error)),
        .. StraightTo is { } session ? Straight(session, facts) : Review(facts),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        var version = VersionId.New();
        return StraightTo is { } session ? ToBody(state, facts, session, version, now) : ToReview(state, facts, version, now);
    }

    private Transition ToReview(CaseState state, ApprovalFacts facts, VersionId version, DateTimeOffset now)
    {
        var due = ReviewUntil ?? facts.Calendar.Add(facts.Today, facts.Circuit.Review.WorkingDays);
        var next = state.Enter(ApprovalState.Review, now) with
        {
            Review = new ReviewRound([.. Reviewers.DistinctBy(reviewer => reviewer.Person)], due, []),
            Step = facts.Circuit.Start,
            CurrentVersion = version,
            Session = null,
            Pending = null,
        };
        // Whoever agreed with every section as it still stands has answered; the others are asked about what changed under their word, or about the whole.
        var asked = facts.PlanReviewers.Union(Reviewers.Select(reviewer => reviewer.Person)).ToList();
        var settled = asked.Where(person => state.SectionApprovals.AgreesWithAll(facts.Content.Sections, person)).ToList();
        var again = asked.Except(settled).Where(person => state.SectionApprovals.ReopenedFor(facts.Content.Sections, person).Count > 0).ToList();
        next = next with { Review = settled.Aggregate(next.Review!, (round, person) => round.With(Kept(state.SectionApprovals, person))) }; // given just above
        var readers = Recipients.Named(asked.Except(settled));
        return new Transition(next, Name,
        [
            new PinCircuit(facts.Circuit),
            new FreezeContent(version, state.Number, ApprovalState.Review, null, Trimmed(Message)),
            new SendMail(MailTemplates.ReviewRequested, Recipients.Named(readers.People.Except(again))) { DueOn = due, Message = Trimmed(Message) },
            .. again.Select(person => new SendMail(MailTemplates.ReviewRequested, Recipients.Named([person]))
            {
                DueOn = due,
                Message = Trimmed(Message),
                Sections = [.. state.SectionApprovals.ReopenedFor(facts.Content.Sections, person).Select(section => section.Title)],
            }),
            .. Reminder.Of(due, facts.Today).Select(reminder => new SendMail(MailTemplates.ReviewReminder, For(reminder, readers)) { DueOn = due, Reminder = reminder }),
        ])
        {
            Reason = Trimmed(Message),
            Detail = due.ToString("O", CultureInfo.InvariantCulture),
        };
    }

    private Transition ToBody(CaseState state, ApprovalFacts facts, SessionChoice choice, VersionId version, DateTimeOffset now)
    {
        var step = facts.Circuit.FirstStep;
        var (session, agenda) = Agenda.Plan(choice, step, facts);
        var number = state.Number.NextProvisional();
        var next = state.Enter(ApprovalState.Provisional, now) with
        {
            Number = number,
            Step = step.Key,
            CurrentVersion = version,
            Session = session,
            Review = null,
            Pending = null,
        };
        return new Transition(next, Name,
            [new PinCircuit(facts.Circuit), new FreezeContent(version, number, ApprovalState.Provisional, null, Trimmed(Message)), .. agenda])
        {
            Reason = Trimmed(Message),
            Remarks = Agenda.Remarks(session, step, facts),
        };
    }

    private static ReviewAnswer Kept(IEnumerable<SectionApproval> approvals, PersonId person)
    {
        var last = approvals.Where(word => word.Person == person).MaxBy(word => word.At)!; // agreed with every section, so has said something
        return new ReviewAnswer(person, last.Name, ReviewVerdict.NoRemark, null, last.At);
    }

    private static IEnumerable<Obstacle> Circuit(ApprovalFacts facts) =>
        DefinitionValidation.Validate(facts.Circuit, facts.Bodies) is [var problem, ..]
            ? [new Obstacle(ApprovalRules.CircuitFits, problem.Code, problem.Step ?? "", problem.Detail ?? "")]
            : [];

    private IEnumerable<Obstacle> Review(ApprovalFacts facts) =>
    [
        .. Unless(Reviewers.Count(reviewer => reviewer.Mandatory) >= facts.Circuit.Review.MandatoryReviewers, ApprovalRules.ReviewersAreNamed, facts.Circuit.Review.MandatoryReviewers),
        .. Unless(ReviewUntil is not { } until || until >= facts.Today, ApprovalRules.ReviewEndsLater),
    ];

    private static IEnumerable<Obstacle> Straight(SessionChoice session, ApprovalFacts facts) =>
    [
        .. Unless(facts.Circuit.Review is { MaySkip: true, MandatoryReviewers: 0 }, ApprovalRules.ReviewIsNotSkippedHere),
        .. facts.Content.UnacknowledgedWarnings.Select(warning => new Obstacle(ApprovalRules.WarningsAreAcknowledged, warning)),
        .. Agenda.Obstacles(session, facts.Circuit.FirstStep, facts),
    ];

    internal static Recipients For(Reminder reminder, Recipients awaited) => reminder.Level switch
    {
        ReminderLevel.Awaited => awaited,
        ReminderLevel.Lead => Recipients.Having(Roles.Lead),
        ReminderLevel.Owner => new Recipients { Owners = true },
    };
}
