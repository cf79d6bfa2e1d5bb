using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Commands;

/// <summary>A reviewer says what the reading gave. Answering again replaces the former answer.</summary>
public sealed record AnswerReview(ReviewVerdict Verdict, string? Note = null) : ApprovalCommand
{
    /// <summary>In whose name, when a delegate answers.</summary>
    public PersonId? For { get; init; }

    // Having nothing to add is agreeing with every section as it stands.
    internal override bool LooksAtContent => Verdict == ReviewVerdict.NoRemark;

    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts) =>
    [
        .. Unless(facts.InTheNameOf(For) is not null, GovernanceRules.DelegationHolds),
        .. Unless(facts.InTheNameOf(For) is not { } voice || IsAsked(state, voice.Roles, voice.Person), ApprovalRules.ReviewersAnswer),
        .. Stands(state, ApprovalState.Review),
        .. Unless(Verdict != ReviewVerdict.Objection || Trimmed(Note) is not null, ApprovalRules.ObjectionsSayWhy),
    ];

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        var round = state.Review ?? new ReviewRound([], facts.Today, []);
        var voice = facts.InTheNameOf(For)!; // an obstacle else
        var answer = new ReviewAnswer(voice.Person, voice.Name, Verdict, Trimmed(Note), now) { By = voice.By };
        var next = state with { Review = round.With(answer), SectionApprovals = Agreed(state, facts, voice, now) };
        return new Transition(next, Name, [new SendMail(MailTemplates.ReviewAnswered, Recipients.Having(Roles.Lead)) { Message = answer.Note, Decision = Verdict.ToString() }])
        {
            Reason = answer.Note,
            Detail = voice.By is null ? Verdict.ToString() : $"{Verdict} ← {voice.Name}",
        };
    }

    private IReadOnlyList<SectionApproval> Agreed(CaseState state, ApprovalFacts facts, Principal voice, DateTimeOffset now) => Verdict != ReviewVerdict.NoRemark
        ? state.SectionApprovals
        : facts.Content.Sections.Where(section => state.SectionApprovals.StandingOf(section, voice.Person) != SectionStanding.Agreed)
            .Aggregate(state.SectionApprovals, (words, section) => words.With(new SectionApproval(section.Id, section.Source, voice.Person, voice.Name, true, null, now) { By = voice.By }));

    /// <summary>Whether that person is asked to read: by role, or by name.</summary>
    public static bool IsAsked(CaseState state, Roles roles, PersonId person) =>
        (roles & Roles.Reviewer) != 0 || state.Review?.Reviewers.Any(reviewer => reviewer.Person == person) == true;
}
