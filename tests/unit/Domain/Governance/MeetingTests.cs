using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Governance;

public sealed class MeetingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 9);

    private readonly Body _board = Seated(BodyKind.ManagementBoard);
    private readonly Body _council = Seated(BodyKind.MunicipalCouncil);

    [Fact]
    public void An_agenda_is_put_in_the_order_asked_and_the_rest_follows()
    {
        var meeting = MeetingOf(_board);
        var (one, two, three) = (meeting.Put(AgendaItemKind.Free, "Un"), meeting.Put(AgendaItemKind.Free, "Deux"), meeting.Put(AgendaItemKind.Free, "Trois"));

        meeting.Reorder([three.Id, one.Id]);

        Assert.Equal([three, one, two], meeting.Agenda);
    }

    [Fact]
    public void A_plan_stands_once_on_an_agenda()
    {
        var meeting = MeetingOf(_board);
        var deliverable = DeliverableId.New();

        Assert.Same(meeting.Put(AgendaItemKind.Plan, "Plan", PlanId.New(), deliverable), meeting.Put(AgendaItemKind.Plan, "Plan", PlanId.New(), deliverable));
    }

    [Fact]
    public void A_point_with_minutes_is_not_withdrawn()
    {
        var meeting = MeetingOf(_board);
        var item = meeting.Put(AgendaItemKind.Free, "Un");
        meeting.Write(item.Id, "Dit.", 0);

        Assert.Equal(GovernanceRules.DiscussedItemsStay, Refusal(() => meeting.Withdraw(item.Id)));
    }

    [Fact]
    public void Minutes_written_on_an_older_text_are_refused_and_two_points_never_meet()
    {
        var meeting = MeetingOf(_board);
        var (one, two) = (meeting.Put(AgendaItemKind.Free, "Un"), meeting.Put(AgendaItemKind.Free, "Deux"));
        meeting.Write(one.Id, "Premier texte", 0);
        meeting.Write(two.Id, "Autre point", 0);

        Assert.Equal(GovernanceRules.SomebodyWroteMeanwhile, Refusal(() => meeting.Write(one.Id, "Second texte", 0)));
        Assert.Equal("Premier texte", one.Minutes);
    }

    [Fact]
    public void One_member_bears_one_proxy_on_the_sheet_too()
    {
        var seats = _board.SittingSeats.ToList();
        var session = SessionRecord.Everyone(_board, Day).Represented(seats[1].Id, seats[0].Id).Represented(seats[2].Id, seats[0].Id);

        Assert.Equal(GovernanceRules.OneProxyPerBearer, Refusal(() => MeetingOf(_board).Attend(_board, session.Attendance)));
    }

    [Fact]
    public void A_decision_starts_from_the_sheet_and_leaves_out_who_declared_a_conflict()
    {
        var seats = _board.SittingSeats.ToList();
        var meeting = MeetingOf(_board);
        var item = meeting.Put(AgendaItemKind.Free, "Un");
        meeting.Attend(_board, SessionRecord.Everyone(_board, Day).Absent(seats[4].Id).Attendance);
        meeting.Exclude(item.Id, [seats[1].Id]);

        var quorum = Quorum.Of(_board, meeting.SessionFor(_board, Day, item));

        Assert.Equal((4, 3, 3), (quorum.Members, quorum.Present, quorum.Voters));
    }

    [Fact]
    public void Minutes_are_approved_by_the_chair_once_held_then_locked_and_corrected_by_addendum_only()
    {
        var meeting = MeetingOf(_board);
        var item = meeting.Put(AgendaItemKind.Free, "Un");
        Assert.Equal(GovernanceRules.MinutesFollowTheMeeting, Refusal(() => meeting.Approve(_board, PersonId.New(), null, Noon)));
        Assert.Equal(GovernanceRules.AddendaCorrectLockedMinutes, Refusal(() => meeting.Correct("Erratum", PersonId.New(), "Présidence", Noon)));
        meeting.Hold();
        meeting.Approve(_board, PersonId.New(), null, Noon);

        Assert.Equal(GovernanceRules.LockedMinutesStay, Refusal(() => meeting.Write(item.Id, "Autre chose", 0)));
        Assert.Equal(GovernanceRules.LockedMinutesStay, Refusal(() => meeting.Put(AgendaItemKind.Free, "Deux")));
        meeting.Correct("Lire « quatre ».", PersonId.New(), "Présidence", Noon);
        Assert.Equal("Lire « quatre ».", Assert.Single(meeting.Addenda).Text);
    }

    [Fact]
    public void A_council_approves_its_minutes_at_a_later_session_with_its_secretary_named()
    {
        var meeting = MeetingOf(_council);
        meeting.Hold();
        var (earlier, next) = (MeetingOf(_council, Day.AddDays(-7)), MeetingOf(_council, Day.AddDays(30)));

        Assert.Equal(GovernanceRules.CouncilsApproveMinutesNext, Refusal(() => meeting.Approve(_council, PersonId.New(), null, Noon)));
        Assert.Equal(GovernanceRules.CouncilsApproveMinutesNext, Refusal(() => meeting.Approve(_council, PersonId.New(), earlier, Noon)));
        Assert.Equal(GovernanceRules.SessionsNameTheirSecretary, Refusal(() => meeting.Approve(_council, PersonId.New(), next, Noon)));
        meeting.NameSecretary("Conseillère 2");
        meeting.Approve(_council, PersonId.New(), next, Noon);
        Assert.Equal(next.Id, meeting.MinutesApprovedIn);
    }

    [Fact]
    public void A_session_ends_after_it_starts_and_its_link_is_an_address()
    {
        Assert.Equal(GovernanceRules.MeetingsEndAfterTheyStart, Refusal(() => MeetingOf(_board).Arrange(Day, new(18, 0), new(17, 0), null, null)));
        Assert.Equal(GovernanceRules.MeetingLinksAreAddresses, Refusal(() => MeetingOf(_board).Arrange(Day, null, null, null, "javascript:alert(1)")));
    }

    [Fact]
    public void Each_new_convocation_replaces_the_former_in_calendars()
    {
        var meeting = MeetingOf(_board);
        meeting.Convene(Noon);
        meeting.Arrange(Day.AddDays(1), null, null, null, null);
        meeting.Convene(Noon);

        Assert.Equal(2, meeting.Sequence);
    }

    private static Meeting MeetingOf(Body body, DateOnly? day = null) => new(body.OrganisationId, MeetingId.New(), body.Id, day ?? Day, null, null, Noon);

    private static BusinessRule Refusal(Action act) => Assert.Throws<RuleBrokenException>(act).Rule;

    private static Body Seated(BodyKind kind)
    {
        var body = new Body(OrganisationId.New(), kind, kind.ToString(), BodyDefaults.For(kind, SizeBand.Inhabitants3500To9999), Noon);
        for (var number = 1; number <= 5; number++) body.Seat($"Membre {number}", null, null, SeatRank.Permanent, Noon, number == 1 ? SeatOffice.Chair : SeatOffice.None);
        return body;
    }
}
