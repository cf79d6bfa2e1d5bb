using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Governance;

/// <summary>Bodies with a given number of permanent members; the first seat presides.</summary>
internal static class Council
{
    public static readonly DateTimeOffset Created = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Session = new(2026, 3, 2);

    public static Body Of(BodyKind kind, int members, Func<BodySettings, BodySettings>? change = null, int occasional = 0)
    {
        var settings = BodyDefaults.For(kind, SizeBand.Inhabitants10000To49999);
        var body = new Body(OrganisationId.New(), kind, kind.ToString(), change?.Invoke(settings) ?? settings, Created);
        for (var number = 1; number <= members; number++)
            body.Seat($"Membre {number}", null, null, SeatRank.Permanent, Created, number == 1 ? SeatOffice.Chair : SeatOffice.None);
        for (var number = 1; number <= occasional; number++) body.Seat($"Invité {number}", null, null, SeatRank.Occasional, Created);
        return body;
    }

    public static SeatId Number(this Body body, int number) => body.Seats[number - 1].Id;

    /// <summary>Only the first members present, the others absent.</summary>
    public static SessionRecord With(this Body body, int present) =>
        body.Seats.Skip(present).Aggregate(SessionRecord.Everyone(body, Session), (session, seat) => session.Absent(seat.Id));
}
