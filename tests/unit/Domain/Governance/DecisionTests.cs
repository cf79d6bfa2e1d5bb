using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Governance;

public sealed class DecisionTests
{
    private readonly Body _board = Council.Of(BodyKind.ManagementBoard, 5);
    private readonly Body _bureau = Council.Of(BodyKind.MunicipalExecutive, 5);

    private static readonly AmendmentRequest Whole = new() { Text = "Reprendre l'objectif O4.", Sections = ["objectifs"], ResponsibleName = "Chef de projet", DueOn = Council.Session.AddDays(10) };

    [Fact]
    public void An_advisory_body_never_decides()
    {
        Assert.Equal(GovernanceRules.AdvisoryBodiesAdvise, Refusal(_bureau, Draft(_bureau, DecisionKind.Approve)));
        Assert.Equal(GovernanceRules.DecidingBodiesDecide, Refusal(_board, Draft(_board, DecisionKind.Advice) with { Opinion = AdviceOpinion.Favourable }));
    }

    [Fact]
    public void Without_quorum_a_session_may_only_adjourn()
    {
        var thin = _board.With(2);

        Assert.Equal(GovernanceRules.QuorumIsReached, Refusal(_board, Draft(_board, DecisionKind.Approve) with { Session = thin, Votes = new(2, 0, 0) }));
        var deferred = (Draft(_board, DecisionKind.Defer) with { Session = thin, Votes = Votes.None, DeferredTo = Council.Session.AddDays(7) }).Check(_board, Council.Session);
        Assert.False(deferred.Tally.Quorum.IsReached);
    }

    [Fact]
    public void An_approval_is_carried_and_a_rejection_is_not()
    {
        Assert.Equal(GovernanceRules.ApprovalNeedsTheMajority, Refusal(_board, Draft(_board, DecisionKind.Approve) with { Votes = new(2, 3, 0) }));
        Assert.Equal(GovernanceRules.CarriedMotionsAreNotRejected,
            Refusal(_board, Draft(_board, DecisionKind.Reject) with { Votes = new(3, 2, 0), Rejection = RejectionOutcome.Final, Motives = "Trop cher." }));
    }

    [Fact]
    public void A_rejection_says_why_and_what_follows()
    {
        var lost = Draft(_board, DecisionKind.Reject) with { Votes = new(1, 4, 0) };

        Assert.Equal(GovernanceRules.RejectionsSayWhatFollows, Refusal(_board, lost with { Motives = "Trop cher." }));
        Assert.Equal(GovernanceRules.RefusalsSayWhy, Refusal(_board, lost with { Rejection = RejectionOutcome.Rework }));
    }

    [Fact]
    public void Amendments_have_a_text_targets_a_responsible_and_a_date()
    {
        Assert.Equal(GovernanceRules.AmendmentsAreNamed, Refusal(_board, Amended()));
        Assert.Equal(GovernanceRules.AmendmentsSaySomething, Refusal(_board, Amended(Whole with { Text = " " })));
        Assert.Equal(GovernanceRules.AmendmentsHaveTargets, Refusal(_board, Amended(Whole with { Sections = [] })));
        Assert.Equal(GovernanceRules.AmendmentsHaveAResponsible, Refusal(_board, Amended(Whole with { ResponsibleName = null })));
        Assert.Equal(GovernanceRules.AmendmentsAreDue, Refusal(_board, Amended(Whole with { DueOn = null })));
        Assert.Equal(GovernanceRules.AmendmentsAreDue, Refusal(_board, Amended(Whole with { DueOn = Council.Session.AddDays(-1) })));
        Assert.Equal(GovernanceRules.OnlySomeDecisionsAmend, Refusal(_board, Draft(_board, DecisionKind.Approve) with { Amendments = [Whole] }));
        Assert.Single(Amended(Whole).Check(_board, Council.Session).Draft.Amendments);
    }

    [Fact]
    public void A_deferral_names_a_later_date_and_an_advice_has_an_opinion()
    {
        Assert.Equal(GovernanceRules.DeferralsNameADate, Refusal(_board, Draft(_board, DecisionKind.Defer) with { DeferredTo = Council.Session }));
        Assert.Equal(GovernanceRules.AdviceHasAnOpinion, Refusal(_bureau, Draft(_bureau, DecisionKind.Advice)));
    }

    [Fact]
    public void A_session_is_recorded_once_held() =>
        Assert.Equal(GovernanceRules.SessionsAreRecordedOnceHeld,
            Assert.Throws<RuleBrokenException>(() => Draft(_board, DecisionKind.Approve).Check(_board, Council.Session.AddDays(-1))).Rule);

    [Fact]
    public void A_project_is_named_when_it_is_adopted()
    {
        Assert.Equal(GovernanceRules.NamesAreGivenAtApproval, Refusal(_bureau, Draft(_bureau, DecisionKind.NoteTaken) with { ProjectName = "Support" }));
        Assert.Equal("Support", (Draft(_board, DecisionKind.Approve) with { ProjectName = "Support" }).Check(_board, Council.Session).Draft.ProjectName);
    }

    [Fact]
    public void An_amendment_goes_from_requested_to_verified_and_may_be_sent_back()
    {
        var (by, at) = (PersonId.New(), Council.Created);
        var amendment = new Amendment(OrganisationId.New(), AmendmentId.New(), DecisionId.New(), PlanId.New(), DeliverableId.New(), 1, Whole);

        Assert.Equal(GovernanceRules.OnlyIntegratedAmendmentsAreVerified, Assert.Throws<RuleBrokenException>(() => amendment.Verify(by, at)).Rule);
        amendment.Integrate(by, "Section 2", at);
        amendment.SendBack("Le périmètre manque.");
        Assert.Equal(AmendmentState.Requested, amendment.State);
        amendment.Integrate(by, "Avec le périmètre", at);
        amendment.Verify(by, at);
        Assert.True(amendment.IsSettled);
        Assert.Equal(GovernanceRules.SettledAmendmentsAreFinal, Assert.Throws<RuleBrokenException>(() => amendment.Refuse(by, "non", at)).Rule);
    }

    private DecisionDraft Amended(params AmendmentRequest[] amendments) => Draft(_board, DecisionKind.ApproveWithAmendments) with { Amendments = amendments };

    private static DecisionDraft Draft(Body body, DecisionKind kind)
    {
        var session = SessionRecord.Everyone(body, Council.Session);
        return new DecisionDraft { Kind = kind, Session = session, Votes = Tally.Unanimous(body, session) };
    }

    private static BusinessRule Refusal(Body body, DecisionDraft draft) => Assert.Throws<RuleBrokenException>(() => draft.Check(body, Council.Session)).Rule;
}
