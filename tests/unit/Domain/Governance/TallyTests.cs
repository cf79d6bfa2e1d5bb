using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Governance;

public sealed class TallyTests
{
    [Fact]
    public void The_sentence_of_a_council_has_all_its_figures()
    {
        var council = Council.Of(BodyKind.MunicipalCouncil, 29);
        var session = Enumerable.Range(20, 7).Aggregate(council.With(19), (sheet, number) => sheet.Represented(council.Number(number), council.Number(number - 19)));

        var tally = Tally.Of(council, session, new Votes(24, 0, 2));

        Assert.True(tally.Carried);
        Assert.Equal((24, 0, 2), (tally.Votes.For, tally.Votes.Against, tally.Votes.Abstentions));
        Assert.Equal((15, 19, 7, 26), (tally.Quorum.Required, tally.Quorum.Present, tally.Quorum.Represented, tally.Quorum.Voters));
        Assert.Equal(0, tally.NotVoting);
        Assert.True(tally.Quorum.IsReached);
    }

    [Fact]
    public void Abstentions_do_not_count()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 7);

        Assert.True(Count(body, new Votes(1, 0, 6)).Carried);
        Assert.False(Count(body, new Votes(0, 0, 7)).Carried);
        Assert.False(Count(body, new Votes(3, 4, 0)).Carried);
    }

    [Fact]
    public void The_chair_breaks_a_tie()
    {
        var council = Council.Of(BodyKind.MunicipalCouncil, 6);

        var (mayorFor, mayorAgainst) = (Count(council, new Votes(3, 3, 0, ChairVotedFor: true)), Count(council, new Votes(3, 3, 0, ChairVotedFor: false)));

        Assert.True(mayorFor is { Carried: true, IsTie: true, CastingVote: true });
        Assert.True(mayorAgainst is { Carried: false, IsTie: true, CastingVote: true });
    }

    [Fact]
    public void Not_in_a_secret_ballot_nor_when_abstaining_nor_where_the_body_says_no()
    {
        var council = Council.Of(BodyKind.MunicipalCouncil, 6);
        var equal = Council.Of(BodyKind.SteeringCommittee, 6, settings => settings with { ChairBreaksTies = false });

        Assert.True(Count(council, new Votes(3, 3, 0, ChairVotedFor: true, SecretBallot: true)) is { Carried: false, CastingVote: false, IsTie: true });
        Assert.True(Count(council, new Votes(2, 2, 2)) is { Carried: false, CastingVote: false });
        Assert.False(Count(equal, new Votes(3, 3, 0, ChairVotedFor: true)).Carried);
    }

    [Fact]
    public void An_absent_chair_breaks_nothing()
    {
        var council = Council.Of(BodyKind.MunicipalCouncil, 7);
        var session = SessionRecord.Everyone(council, Council.Session).Absent(council.Number(1));

        var refusal = Assert.Throws<RuleBrokenException>(() => Tally.Of(council, session, new Votes(3, 3, 0, ChairVotedFor: true)));

        Assert.Equal(GovernanceRules.ChairsVoteIsAmongTheVotes, refusal.Rule);
    }

    [Theory]
    [InlineData(MajorityRule.TwoThirds, 4, 2, true)]
    [InlineData(MajorityRule.TwoThirds, 3, 2, false)]
    [InlineData(MajorityRule.MembersInOffice, 4, 0, true)]
    [InlineData(MajorityRule.MembersInOffice, 3, 0, false)]
    [InlineData(MajorityRule.Unanimity, 3, 0, true)]
    [InlineData(MajorityRule.Unanimity, 6, 1, false)]
    public void Other_majorities_are_counted_as_they_say(MajorityRule majority, int votesFor, int against, bool carried) =>
        Assert.Equal(carried, Count(Council.Of(BodyKind.SteeringCommittee, 7, settings => settings with { Majority = majority }), new Votes(votesFor, against, 0)).Carried);

    [Fact]
    public void There_are_no_more_votes_than_voters()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 5, occasional: 3);

        Assert.Equal(GovernanceRules.NoMoreVotesThanVoters, Assert.Throws<RuleBrokenException>(() => Count(body, new Votes(6, 0, 0))).Rule);
        Assert.Equal(GovernanceRules.VotesAreCounts, Assert.Throws<RuleBrokenException>(() => Count(body, new Votes(5, -1, 0))).Rule);
        Assert.Equal(1, Count(body, new Votes(3, 1, 0)).NotVoting);
    }

    [Fact]
    public void The_form_opens_on_everyone_present_and_unanimous()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 5, occasional: 2);
        var session = SessionRecord.Everyone(body, Council.Session);

        var tally = Tally.Of(body, session, Tally.Unanimous(body, session));

        Assert.True(tally is { Carried: true, IsUnanimous: true });
        Assert.Equal(5, tally.Votes.For);
    }

    private static Tally Count(Body body, Votes votes) => Tally.Of(body, SessionRecord.Everyone(body, Council.Session), votes);
}
