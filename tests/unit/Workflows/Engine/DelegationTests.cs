using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Tests.Support;

namespace Portal.Workflows.Tests.Engine;

/// <summary>A delegate answers in the name of who delegated, while it holds and no further.</summary>
public sealed class DelegationTests : IDisposable
{
    private readonly Space _space = new(OrganisationKind.Municipality);
    private readonly PersonId _ada;
    private readonly PersonId _bob;

    public DelegationTests()
    {
        _ada = _space.Join("Ada", ScreenRole.Valideur);
        _bob = _space.Join("Bob");
        _space.Content.Facts = new ContentFacts { Sections = [new("goals", "Objectifs", "1")] };
        _space.Do(new Submit { Reviewers = [new Reviewer(_ada, "Ada", true)] });
    }

    [Fact]
    public void A_delegate_reads_and_answers_for_who_delegated_and_the_answer_says_both()
    {
        Assert.Null(_space.ObstaclesOrNull(new AnswerReview(ReviewVerdict.NoRemark), _bob));
        Give();

        Assert.Equal(ApprovalRules.ReviewersAnswer, _space.Refusal(new AnswerReview(ReviewVerdict.NoRemark), _bob));
        _space.Do(new AnswerSection("goals", true) { For = _ada }, _bob);

        var word = Assert.Single(_space.Case.Current.SectionApprovals);
        Assert.Equal((_ada, "Ada", "Bob"), (word.Person, word.Name, word.By));
        var answer = Assert.Single(_space.Case.Current.Review!.Answers);
        Assert.Equal((_ada, "Bob"), (answer.Person, answer.By));
        Assert.Empty(_space.Case.Current.Review.Awaited);
    }

    [Fact]
    public void Without_a_delegation_that_holds_nobody_speaks_for_another()
    {
        var carla = _space.Join("Carla", ScreenRole.Valideur);

        Assert.Equal(GovernanceRules.DelegationHolds, _space.Refusal(new AnswerReview(ReviewVerdict.NoRemark) { For = _ada }, carla));
        Assert.Equal(GovernanceRules.DelegationHolds, _space.Refusal(new AnswerSection("goals", true) { For = _ada }, carla));
    }

    [Fact]
    public void Reading_and_answering_are_handed_over_and_nothing_else()
    {
        _space.Store.Delegations.Add(new Delegation(_space.Organisation.Id, _space.Pilote, "Pilote", _bob, "Bob", Space.Monday, Space.Monday.AddDays(7), null, Space.Monday));

        Assert.Equal(Roles.Member, _space.Dossier.RolesOf(_bob));
    }

    [Fact]
    public void It_ends_with_the_membership_of_who_delegated()
    {
        Give();
        Assert.NotEqual(Roles.None, _space.Dossier.RolesOf(_bob) & Roles.Reviewer);
        _space.Store.Memberships.Single(membership => membership.PersonId == _ada).End(Space.Monday, _space.Store.Memberships);

        Assert.Equal(Roles.None, _space.Dossier.RolesOf(_bob) & Roles.Reviewer);
    }

    [Fact]
    public void It_is_dated_goes_to_somebody_else_and_is_taken_back_once()
    {
        Assert.Equal(GovernanceRules.DelegationsGoToSomebodyElse, Refusal(_ada, 0, 7));
        Assert.Equal(GovernanceRules.DelegationsAreDated, Refusal(_bob, 7, 7));
        Assert.Equal(GovernanceRules.DelegationsAreDated, Refusal(_bob, -9, -2));
        Assert.Equal(GovernanceRules.DelegationsAreDated, Refusal(_bob, 0, 400));
        var delegation = Of(_bob, 1, 7);

        Assert.Equal((false, true, false), (delegation.Holds(Space.Monday), delegation.Holds(Space.Monday.AddDays(1)), delegation.Holds(Space.Monday.AddDays(7))));
        delegation.Revoke(Space.Monday.AddDays(2));
        Assert.False(delegation.Holds(Space.Monday.AddDays(3)));
        Assert.Equal(GovernanceRules.DelegationIsOver, Assert.Throws<RuleBrokenException>(() => delegation.Revoke(Space.Monday.AddDays(3))).Rule);
    }

    public void Dispose() => _space.Dispose();

    private void Give() => _space.Store.Delegations.Add(Of(_bob, 0, 7));

    private Delegation Of(PersonId to, int from, int until) =>
        new(_space.Organisation.Id, _ada, "Ada", to, "Bob", Space.Monday.AddDays(from), Space.Monday.AddDays(until), "Congés", Space.Monday);

    private BusinessRule Refusal(PersonId to, int from, int until) => Assert.Throws<RuleBrokenException>(() => Of(to, from, until)).Rule;
}
