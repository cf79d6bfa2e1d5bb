using Portal.Domain.Approvals;
using Portal.Domain.Governance;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Workflows.Engine;

namespace Portal.Workflows.Tests.Engine;

public sealed class CaseJsonTests
{
    [Fact]
    public void A_case_reads_back_as_it_was_written()
    {
        var state = new CaseState
        {
            Revision = 7,
            State = ApprovalState.Amending,
            Since = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero),
            Number = VersionNumber.Parse("2.0-D1-P2"),
            Cycle = 2,
            Step = "bureau",
            Review = new ReviewRound([new Reviewer(PersonId.New(), "Directrice", true)], new DateOnly(2026, 3, 16), [new ReviewAnswer(PersonId.New(), "Élue", ReviewVerdict.Remarks, "Voir §2", DateTimeOffset.UnixEpoch)]),
            Session = new SessionChoice(new DateOnly(2026, 3, 20), new TimeOnly(18, 30), "Mairie") { Meeting = MeetingId.New() },
            Pending = new PendingAmendments(DecisionId.New(), false, "council", VersionId.New()),
            CurrentVersion = VersionId.New(),
            InForceVersion = VersionId.New(),
            InForceNumber = VersionNumber.Parse("1.0"),
            Avenant = new EditTargets(["s"], ["r"]),
            OrderedFor = Audience.Public,
            SectionApprovals = [new SectionApproval("s", new string('a', 64), PersonId.New(), "Élue", false, "Voir le total", DateTimeOffset.UnixEpoch)],
        };

        var json = CaseJson.Write(state);

        Assert.Equal(json, CaseJson.Write(CaseJson.Read<CaseState>(json)));
        Assert.Contains("\"number\":\"2.0-D1-P2\"", json, StringComparison.Ordinal);
        Assert.Contains($"\"currentVersion\":\"{state.CurrentVersion}\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_and_its_tally_read_back_too()
    {
        var session = new SessionRecord
        {
            HeldOn = new DateOnly(2026, 3, 2),
            Attendance = [new Attendance(SeatId.New(), "Maire", Presence.Present), new Attendance(SeatId.New(), "Adjointe", Presence.Represented, SeatId.New())],
            Conflicts = [SeatId.New()],
        };
        var tally = new Tally(new Votes(3, 3, 1, true), new Quorum(7, 4, 5, 5, 1, 6, true), true, true, true, 0);

        Assert.Equal(CaseJson.Write(session), CaseJson.Write(CaseJson.Read<SessionRecord>(CaseJson.Write(session))));
        Assert.Equal(tally, CaseJson.Read<Tally>(CaseJson.Write(tally)));
    }
}
