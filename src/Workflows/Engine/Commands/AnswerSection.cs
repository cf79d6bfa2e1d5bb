using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Shared;
using Portal.Workflows.Engine.Effects;
using Portal.Workflows.Outbox;

namespace Portal.Workflows.Engine.Commands;

/// <summary>
/// Agrees with one section, or says what is wrong with it. The word is bound to what the section says now; with the last section agreed a reviewer has
/// answered the review.
/// </summary>
/// <param name="Seen">The hash the page showed; null when the page says nothing of it.</param>
public sealed record AnswerSection(string Section, bool Agrees, string? Note = null, string? Seen = null) : ApprovalCommand
{
    /// <summary>In whose name, when a delegate answers.</summary>
    public PersonId? For { get; init; }

    internal override bool LooksAtContent => true;

    /// <summary>Whether that person is asked, here and now: reviewers while the plan is read, those who decide on it while it is before them.</summary>
    public static bool IsOpenTo(CaseState state, Roles roles, PersonId person) => state.State switch
    {
        ApprovalState.Review => AnswerReview.IsAsked(state, roles, person),
        ApprovalState.Provisional => (roles & (Roles.Reviewer | Roles.Approver)) != 0,
        _ => false,
    };

    internal override IEnumerable<Obstacle> Obstacles(CaseState state, ApprovalFacts facts)
    {
        var section = Find(facts);
        return
        [
            .. Stands(state, ApprovalState.Review, ApprovalState.Provisional),
            .. Unless(facts.InTheNameOf(For) is not null, GovernanceRules.DelegationHolds),
            .. Unless(facts.InTheNameOf(For) is not { } voice || IsOpenTo(state, voice.Roles, voice.Person), ApprovalRules.ReviewersAnswer),
            .. Unless(section is not null, ApprovalRules.SectionIsOfThePlan),
            .. Unless(section is null || Seen is null || Seen == section.Source, ApprovalRules.SectionSaysSomethingElse, section?.Title ?? ""),
            .. Unless(Agrees || Trimmed(Note) is not null, ApprovalRules.ObjectionsSayWhy),
            .. Unless((Note?.Length ?? 0) <= SectionApproval.NoteLength, ApprovalRules.NotesAreOfALength, SectionApproval.NoteLength),
        ];
    }

    internal override Transition Carry(CaseState state, ApprovalFacts facts, DateTimeOffset now)
    {
        var section = Find(facts)!; // an obstacle else
        var (person, name, _, by) = facts.InTheNameOf(For)!; // an obstacle else
        var next = state with { SectionApprovals = state.SectionApprovals.With(new SectionApproval(section.Id, section.Source, person, name, Agrees, Trimmed(Note), now) { By = by }) };
        var done = state.Review is not null && next.SectionApprovals.AgreesWithAll(facts.Content.Sections, person);
        if (done) next = next with { Review = next.Review!.With(new ReviewAnswer(person, name, ReviewVerdict.NoRemark, null, now) { By = by }) }; // looked at just above

        // A section agreed is a step on a way: its authors are told of remarks, and of the end.
        var told = !Agrees ? ReviewVerdict.Remarks : done ? ReviewVerdict.NoRemark : (ReviewVerdict?)null;
        return new Transition(next, Name, told is { } verdict
            ? [new SendMail(MailTemplates.ReviewAnswered, Recipients.Having(Roles.Lead)) { Message = Agrees ? null : $"{section.Title} : {Trimmed(Note)}", Decision = verdict.ToString() }]
            : [])
        {
            Reason = Trimmed(Note),
            Detail = by is null ? section.Title : $"{section.Title} ← {name}",
        };
    }

    private SectionSource? Find(ApprovalFacts facts) => facts.Content.Sections.FirstOrDefault(section => section.Id == Section);
}
