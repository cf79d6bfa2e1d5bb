using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Shipped;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Journeys;

public sealed class ChamberTests
{
    [Fact]
    public void The_it_committee_advises_and_the_steering_committee_decides()
    {
        using var chamber = new Space(OrganisationKind.Chamber, members: 7);
        chamber.Do(new Submit());
        chamber.Do(new PutOnAgenda(new SessionChoice(Space.Today)));
        chamber.Do(new RecordDecision(chamber.Session(BodyKind.ItCommittee, DecisionKind.Advice) with { Opinion = AdviceOpinion.Reserved, Votes = Votes.None }));
        Assert.Equal((ApprovalState.Provisional, "steering-committee"), (chamber.State, chamber.Case.Step));

        chamber.Do(new ChooseSession(new SessionChoice(Space.Today)));
        chamber.Do(new RecordDecision(chamber.Session(BodyKind.SteeringCommittee, DecisionKind.Approve)));

        Assert.Equal("1.0", chamber.Number);
        Assert.Equal([DecisionKind.Advice, DecisionKind.Approve], chamber.Store.Decisions.Select(decision => decision.Kind));
    }

    [Fact]
    public void A_circuit_may_send_an_unfavourable_advice_back_to_the_authors()
    {
        var shipped = ShippedDefinitions.Chamber;
        var strict = shipped with
        {
            Key = "cci-stricte",
            Steps = [shipped.Steps[0] with { Routes = [new StepRoute([StepOutcome.Unfavourable], StepRoute.BackToDraft)] }, shipped.Steps[1]],
        };
        using var chamber = new Space(OrganisationKind.Chamber, strict, members: 7);
        chamber.Do(new Submit());
        chamber.Do(new PutOnAgenda(new SessionChoice(Space.Today)));

        chamber.Do(new RecordDecision(chamber.Session(BodyKind.ItCommittee, DecisionKind.Advice) with { Opinion = AdviceOpinion.Unfavourable, Motives = "Sans les utilisateurs." }));

        Assert.Equal((ApprovalState.Draft, "0.2"), (chamber.State, chamber.Number));
    }

    [Fact]
    public void A_circuit_may_ask_more_of_a_body_than_the_body_itself_does()
    {
        var shipped = ShippedDefinitions.Chamber;
        var unanimous = shipped with { Steps = [shipped.Steps[0], shipped.Steps[1] with { Majority = MajorityRule.Unanimity }] };
        using var chamber = new Space(OrganisationKind.Chamber, unanimous, members: 7);
        chamber.Do(new Submit());
        chamber.Do(new PutOnAgenda(new SessionChoice(Space.Today)));
        chamber.Do(new RecordDecision(chamber.Session(BodyKind.ItCommittee, DecisionKind.NoteTaken) with { Votes = Votes.None }));

        var divided = chamber.Session(BodyKind.SteeringCommittee, DecisionKind.Approve) with { Votes = new Votes(6, 1, 0) };

        Assert.Equal(GovernanceRules.ApprovalNeedsTheMajority, chamber.Refusal(new RecordDecision(divided)));
    }
}
