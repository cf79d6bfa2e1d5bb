using Portal.Domain.Approvals;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Commands;

/// <summary>A reviewer says what the reading gave. Answering again replaces the former answer.</summary>
public sealed record AnswerReview(ReviewVerdict Verdict, string? Note = null) : ApprovalCommand
{
    // Having nothing to add is agreeing with every section as it stands.
    internal override bool LooksAtContent => Verdict == ReviewVerdict.NoRemark;

    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Unless(MayAnswer(state, facts), ApprovalRules.ReviewersAnswer),
        .. Stands(state, ApprovalState.Review),
        .. Unless(Verdict != ReviewVerdict.Objection || Trimmed(Note) is not null, ApprovalRules.ObjectionsSayWhy),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        var round = state.Review ?? new ReviewRound([], facts.Today, []);
        var answer = new ReviewAnswer(facts.Actor.Person, facts.Actor.Name, Verdict, Trimmed(Note), now);
        var next = state with { Review = round.With(answer), SectionApprovals = Agreed(state, facts, now) };
        return new Transition(next, Name, [new SendMail(MailTemplates.ReviewAnswered, Recipients.Having(Roles.Lead)) { Message = answer.Note, Decision = Verdict.ToString() }])
        {
            Reason = answer.Note,
            Detail = Verdict.ToString(),
        };
    }

    private IReadOnlyList<SectionApproval> Agreed(CaseState state, ApprovalFacts facts, DateTimeOffset now) => Verdict != ReviewVerdict.NoRemark
        ? state.SectionApprovals
        : facts.Content.Sections.Where(section => state.SectionApprovals.StandingOf(section, facts.Actor.Person) != SectionStanding.Agreed)
            .Aggregate(state.SectionApprovals, (words, section) => words.With(new SectionApproval(section.Id, section.Source, facts.Actor.Person, facts.Actor.Name, true, null, now)));

    private static bool MayAnswer(CaseState state, ApprovalFacts facts) =>
        (facts.Roles & Roles.Reviewer) != 0 || state.Review?.Reviewers.Any(reviewer => reviewer.Person == facts.Actor.Person) == true;
}
