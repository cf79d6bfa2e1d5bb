using Portal.Domain.Governance;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Governance;

public sealed class QuorumTests
{
    [Theory]
    [InlineData(7, 4)]
    [InlineData(5, 3)]
    [InlineData(6, 4)]
    [InlineData(1, 1)]
    [InlineData(29, 15)]
    public void More_than_half_of_the_permanent_members_are_needed(int members, int required)
    {
        var body = Council.Of(BodyKind.SteeringCommittee, members);

        var quorum = Quorum.Of(body, body.With(required - 1));

        Assert.Equal(required, quorum.Required);
        Assert.False(quorum.IsReached);
        Assert.True(Quorum.Of(body, body.With(required)).IsReached);
    }

    [Fact]
    public void A_committee_counts_the_represented_and_a_council_does_not()
    {
        var (committee, council) = (Council.Of(BodyKind.SteeringCommittee, 7), Council.Of(BodyKind.MunicipalCouncil, 7));

        var inCommittee = Quorum.Of(committee, committee.With(3).Represented(committee.Number(4), committee.Number(1)));
        var inCouncil = Quorum.Of(council, council.With(3).Represented(council.Number(4), council.Number(1)));

        Assert.True(inCommittee.IsReached);
        Assert.Equal(4, inCommittee.Counted);
        Assert.False(inCouncil.IsReached);
        Assert.Equal(3, inCouncil.Counted);
        Assert.Equal(4, inCouncil.Voters);
    }

    [Fact]
    public void The_municipal_bureau_needs_no_quorum()
    {
        var bureau = Council.Of(BodyKind.MunicipalExecutive, 9);

        Assert.True(Quorum.Of(bureau, bureau.With(0)).IsReached);
    }

    [Fact]
    public void Occasional_members_neither_count_nor_vote()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 5, occasional: 4);

        var quorum = Quorum.Of(body, SessionRecord.Everyone(body, Council.Session));

        Assert.Equal((5, 3, 5), (quorum.Members, quorum.Required, quorum.Voters));
    }

    [Fact]
    public void A_conflict_of_interest_takes_a_member_out_of_the_item()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 7);

        var quorum = Quorum.Of(body, body.With(4).InConflict(body.Number(2)));

        Assert.Equal((6, 4, 3), (quorum.Members, quorum.Required, quorum.Voters));
        Assert.False(quorum.IsReached);
    }

    [Fact]
    public void A_proxy_borne_by_someone_in_conflict_does_not_vote()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 5);

        var quorum = Quorum.Of(body, body.With(4).Represented(body.Number(5), body.Number(2)).InConflict(body.Number(2)));

        Assert.Equal(3, quorum.Voters);
    }

    [Fact]
    public void One_member_bears_one_proxy()
    {
        var body = Council.Of(BodyKind.MunicipalCouncil, 7);
        var session = body.With(5).Represented(body.Number(6), body.Number(1)).Represented(body.Number(7), body.Number(1));

        Assert.Equal(GovernanceRules.OneProxyPerBearer, Refusal(() => Quorum.Of(body, session)));
        Assert.Equal(7, Quorum.Of(body, session.Represented(body.Number(7), body.Number(2))).Voters);
    }

    [Fact]
    public void A_proxy_is_borne_by_a_present_permanent_member()
    {
        var body = Council.Of(BodyKind.MunicipalCouncil, 5, occasional: 1);

        Assert.Equal(GovernanceRules.ProxiesAreBorneByPresentMembers, Refusal(() => Quorum.Of(body, body.With(3).Represented(body.Number(4), body.Number(5)))));
        Assert.Equal(GovernanceRules.ProxiesAreBorneByPresentMembers,
            Refusal(() => Quorum.Of(body, SessionRecord.Everyone(body, Council.Session).Represented(body.Number(4), body.Number(6)))));
        Assert.Equal(GovernanceRules.ProxiesAreBorneByPresentMembers, Refusal(() => Quorum.Of(body, SessionRecord.Everyone(body, Council.Session).Represented(body.Number(4), body.Number(4)))));
    }

    [Fact]
    public void A_body_without_proxies_refuses_them()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 5, settings => settings with { ProxiesPerBearer = 0 });

        Assert.Equal(GovernanceRules.NoProxiesHere, Refusal(() => Quorum.Of(body, body.With(4).Represented(body.Number(5), body.Number(1)))));
    }

    [Fact]
    public void A_second_call_needs_no_quorum_three_days_later()
    {
        var body = Council.Of(BodyKind.MunicipalCouncil, 29);
        var session = body.With(2) with { SecondCallOf = Council.Session.AddDays(-3) };

        Assert.True(Quorum.Of(body, session).IsReached);
        Assert.Equal(GovernanceRules.SecondCallWaits, Refusal(() => Quorum.Of(body, session with { SecondCallOf = Council.Session.AddDays(-2) })));
    }

    [Fact]
    public void A_sheet_with_strangers_or_doubles_is_refused()
    {
        var (body, other) = (Council.Of(BodyKind.SteeringCommittee, 3), Council.Of(BodyKind.SteeringCommittee, 3));
        var session = SessionRecord.Everyone(body, Council.Session);

        Assert.Equal(GovernanceRules.SeatIsOfThisBody, Refusal(() => Quorum.Of(body, SessionRecord.Everyone(other, Council.Session))));
        Assert.Equal(GovernanceRules.OneLineASeat, Refusal(() => Quorum.Of(body, session with { Attendance = [.. session.Attendance, session.Attendance[0]] })));
    }

    [Fact]
    public void An_organisation_may_set_its_own_number()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 9, settings => settings with { QuorumNumber = 3 });

        Assert.True(Quorum.Of(body, body.With(3)).IsReached);
        Assert.False(Quorum.Of(body, body.With(2)).IsReached);
    }

    private static BusinessRule Refusal(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;
}
