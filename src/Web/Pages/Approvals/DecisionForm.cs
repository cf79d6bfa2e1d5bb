using System.ComponentModel.DataAnnotations;
using Portal.Domain.Governance;

namespace Portal.Web.Pages.Approvals;

/// <summary>A session as its secretary types it.</summary>
public sealed class DecisionForm
{
    public DateOnly HeldOn { get; set; }
    /// <summary>The point of an agenda this was typed beside, to come back to.</summary>
    public MeetingId? Meeting { get; set; }
    public AgendaItemId? Item { get; set; }
    public DecisionKind Kind { get; set; }
    public AdviceOpinion Opinion { get; set; }
    public RejectionOutcome Rejection { get; set; }
    [StringLength(60)] public string? Number { get; set; }
    [StringLength(4000)] public string? Motives { get; set; }
    [Range(0, 10_000, ErrorMessage = "Votes.Range")] public int For { get; set; }
    [Range(0, 10_000, ErrorMessage = "Votes.Range")] public int Against { get; set; }
    [Range(0, 10_000, ErrorMessage = "Votes.Range")] public int Abstentions { get; set; }
    /// <summary>How the chair voted in person: asked because it prevails on a tie.</summary>
    public ChairVoice Chair { get; set; }
    public bool SecretBallot { get; set; }
    /// <summary>Date of the session that lacked its quorum, when this is its second call.</summary>
    public DateOnly? SecondCallOf { get; set; }
    public bool SecondReading { get; set; }
    public DateOnly? DeferredTo { get; set; }
    [StringLength(300)] public string? ProjectName { get; set; }
    /// <summary>Exceptions to « everyone is present », by seat: absent, or the seat that bears the proxy.</summary>
    public Dictionary<string, string> Seats { get; set; } = [];
    public List<AmendmentLine> Amendments { get; set; } = [];
    public List<DeferralLine> Deferrals { get; set; } = [];

    /// <param name="deferrals">The means put off, as amendments: approving with one of them is approving with amendments.</param>
    public DecisionDraft ToDraft(Body body, IReadOnlyList<AmendmentRequest> deferrals)
    {
        var session = SessionOf(body);
        var kind = Kind == DecisionKind.Approve && deferrals.Count > 0 ? DecisionKind.ApproveWithAmendments : Kind;
        return new DecisionDraft
        {
            Kind = kind,
            Opinion = Kind == DecisionKind.Advice ? Opinion : null,
            Rejection = Kind == DecisionKind.Reject ? Rejection : null,
            Session = session,
            Votes = new Votes(For, Against, Abstentions, ChairVotedFor, SecretBallot),
            Number = string.IsNullOrWhiteSpace(Number) ? null : Number.Trim(),
            Motives = Motives,
            SecondReading = SecondReading,
            DeferredTo = Kind == DecisionKind.Defer ? DeferredTo : null,
            ProjectName = string.IsNullOrWhiteSpace(ProjectName) ? null : ProjectName,
            Amendments = kind is DecisionKind.ApproveWithAmendments or DecisionKind.Advice
                ? [.. Amendments.Where(line => !string.IsNullOrWhiteSpace(line.Text)).Select(line => line.ToRequest()), .. deferrals]
                : [],
        };
    }

    /// <summary>Fills the seats in from a sheet that is there already.</summary>
    public void Attend(SessionRecord session)
    {
        foreach (var line in session.Attendance)
        {
            Seats[line.Seat.ToString()] = session.Conflicts.Contains(line.Seat) ? "conflict"
                : line.Presence == Presence.Absent ? "absent"
                : line.Presence == Presence.Represented && line.Bearer is { } bearer ? bearer.ToString() : "present";
        }
    }

    private SessionRecord SessionOf(Body body)
    {
        var session = SessionRecord.Everyone(body, HeldOn) with { SecondCallOf = SecondCallOf };
        foreach (var seat in body.SittingSeats)
        {
            var said = Seats.GetValueOrDefault(seat.Id.ToString(), "present");
            if (said == "absent") session = session.Absent(seat.Id);
            else if (said == "conflict") session = session.InConflict(seat.Id);
            else if (SeatId.TryParse(said, null, out var bearer)) session = session.Represented(seat.Id, bearer);
        }

        return session;
    }

    private bool? ChairVotedFor => Chair switch
    {
        ChairVoice.For => true,
        ChairVoice.Against => false,
        ChairVoice.Unsaid => null,
    };

    public enum ChairVoice { Unsaid, For, Against }

    public sealed class AmendmentLine
    {
        [StringLength(Amendment.TextLength)] public string? Text { get; set; }
        public string? Section { get; set; }
        /// <summary>One record, when the amendment is about a line and not about a whole section.</summary>
        public string? Record { get; set; }
        [StringLength(120)] public string? Responsible { get; set; }
        public DateOnly? DueOn { get; set; }

        public AmendmentRequest ToRequest() => new()
        {
            Text = Text ?? "",
            // A line named leaves the rest of its section closed.
            Sections = string.IsNullOrEmpty(Section) || !string.IsNullOrEmpty(Record) ? [] : [Section],
            Records = string.IsNullOrEmpty(Record) ? [] : [Record],
            ResponsibleName = Responsible,
            DueOn = DueOn,
        };
    }
}
