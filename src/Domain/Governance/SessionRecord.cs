namespace Portal.Domain.Governance;

/// <summary>
/// The attendance of a session as the secretary records it: who was there, who bore whose proxy, who declared a conflict of interest
/// for this item. Checked against the body by <see cref="Quorum"/>.
/// </summary>
public sealed record SessionRecord
{
    public required DateOnly HeldOn { get; init; }
    /// <summary>Date of the session that lacked its quorum, when this one is its second call.</summary>
    public DateOnly? SecondCallOf { get; init; }
    public required IReadOnlyList<Attendance> Attendance { get; init; }
    /// <summary>Seats not counted for this item.</summary>
    public IReadOnlyList<SeatId> Conflicts { get; init; } = [];

    /// <summary>The default of the form: every sitting member present, nobody in conflict.</summary>
    public static SessionRecord Everyone(Body body, DateOnly heldOn) => new()
    {
        HeldOn = heldOn,
        Attendance = [.. body.SittingSeats.OrderBy(seat => seat.Order).Select(seat => new Attendance(seat.Id, seat.Name, Presence.Present, Votes: seat.Rank == SeatRank.Permanent))],
    };

    public SessionRecord Absent(SeatId seat) => With(seat, line => line with { Presence = Presence.Absent, Bearer = null });
    public SessionRecord Represented(SeatId seat, SeatId by) => With(seat, line => line with { Presence = Presence.Represented, Bearer = by });
    public SessionRecord InConflict(SeatId seat) => this with { Conflicts = [.. Conflicts.Where(other => other != seat), seat] };

    private SessionRecord With(SeatId seat, Func<Attendance, Attendance> change) =>
        this with { Attendance = [.. Attendance.Select(line => line.Seat == seat ? change(line) : line)] };
}
