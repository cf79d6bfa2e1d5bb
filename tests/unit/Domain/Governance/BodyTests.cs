using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Governance;

public sealed class BodyTests
{
    [Fact]
    public void Kinds_come_with_the_defaults_of_the_reference()
    {
        var bureau = BodyDefaults.For(BodyKind.MunicipalExecutive, SizeBand.Inhabitants3500To9999);
        var council = BodyDefaults.For(BodyKind.MunicipalCouncil, SizeBand.Inhabitants3500To9999);
        var steering = BodyDefaults.For(BodyKind.SteeringCommittee, SizeBand.Staff50To249);

        Assert.Equal((BodyNature.Advisory, QuorumBase.None, VoteMode.Recorded), (bureau.Nature, bureau.QuorumBase, bureau.VoteMode));
        Assert.Equal((BodyNature.Deciding, QuorumBase.Present, VoteMode.Recorded, 1, 5), (council.Nature, council.QuorumBase, council.VoteMode, council.ProxiesPerBearer, council.ConveningDays));
        Assert.Equal((BodyNature.Deciding, QuorumBase.PresentOrRepresented, VoteMode.Both), (steering.Nature, steering.QuorumBase, steering.VoteMode));
        Assert.Equal(3, BodyDefaults.For(BodyKind.MunicipalCouncil, SizeBand.InhabitantsUnder3500).ConveningDays);
    }

    [Theory]
    [InlineData(OrganisationKind.Municipality, BodyKind.MunicipalExecutive, BodyKind.MunicipalCouncil)]
    [InlineData(OrganisationKind.Chamber, BodyKind.ItCommittee, BodyKind.SteeringCommittee)]
    public void The_bodies_of_the_circuit_exist_from_sign_up(OrganisationKind kind, BodyKind first, BodyKind second) =>
        Assert.Equal([first, second], BodyDefaults.AtSignUp(kind));

    [Fact]
    public void A_body_has_one_chair_and_one_secretary_at_a_time()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 3);

        body.Appoint(body.Number(2), SeatOffice.Secretary);
        body.Appoint(body.Number(3), SeatOffice.Chair);

        Assert.Equal(body.Number(3), body.Chair?.Id);
        Assert.Equal(body.Number(2), body.Secretary?.Id);
        Assert.Equal(SeatOffice.None, body.Seats[0].Office);
    }

    [Fact]
    public void A_person_sits_once_and_whoever_left_sits_no_more()
    {
        var body = Council.Of(BodyKind.SteeringCommittee, 2);
        var person = PersonId.New();
        var seat = body.Seat("Directrice", null, person, SeatRank.Permanent, Council.Created);

        Assert.Equal(GovernanceRules.OneSeatAPerson, Assert.Throws<RuleBrokenException>(() => body.Seat("Directrice", null, person, SeatRank.Occasional, Council.Created)).Rule);
        body.Unseat(seat.Id, Council.Created);
        Assert.Equal(2, body.PermanentSeats.Count());
        Assert.Equal(GovernanceRules.SeatIsOfThisBody, Assert.Throws<RuleBrokenException>(() => body.Appoint(seat.Id, SeatOffice.Chair)).Rule);
    }
}
