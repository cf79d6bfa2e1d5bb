using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// The quorum of one item: how many members are counted, how many are needed, and who may vote. Occasional members and guests
/// never count; a declared conflict of interest takes a member out of the item altogether, base included.
/// </summary>
/// <param name="Members">Permanent members counted for this item.</param>
/// <param name="Required">0 when the body needs none, or on a second call.</param>
/// <param name="Counted">Those who count towards it: the present, and the represented where the body allows.</param>
/// <param name="Voters">Votes that may be cast: present members, and proxies borne by present members.</param>
public sealed record Quorum(int Members, int Required, int Counted, int Present, int Represented, int Voters, bool ChairIsPresent)
{
    public bool IsReached => Counted >= Required;

    public static int MoreThanHalf(int members) => members / 2 + 1;

    /// <summary>Checks the attendance sheet against the body and counts it; a sheet that cannot be is refused by name.</summary>
    /// <param name="settings">The body's own, or as the step of a circuit adapts them.</param>
    public static Quorum Of(Body body, SessionRecord session, BodySettings? settings = null)
    {
        settings ??= body.Settings;
        var permanent = body.PermanentSeats.ToDictionary(seat => seat.Id);
        CheckSheet(body, settings, session);

        var conflicts = session.Conflicts.ToHashSet();
        var lines = session.Attendance.Where(line => permanent.ContainsKey(line.Seat) && !conflicts.Contains(line.Seat)).ToList();
        var present = lines.Where(line => line.Presence == Presence.Present).Select(line => line.Seat).ToHashSet();
        var represented = lines.Count(line => line.Presence == Presence.Represented && line.Bearer is { } bearer && present.Contains(bearer));

        var members = permanent.Keys.Count(seat => !conflicts.Contains(seat));
        var required = settings.QuorumBase == QuorumBase.None || IsSecondCall(settings, session) ? 0 : settings.QuorumNumber ?? MoreThanHalf(members);
        var counted = settings.QuorumBase == QuorumBase.PresentOrRepresented ? present.Count + represented : present.Count;
        var chair = body.Chair is { } seated && present.Contains(seated.Id);
        return new(members, required, counted, present.Count, represented, present.Count + represented, chair);
    }

    private static void CheckSheet(Body body, BodySettings settings, SessionRecord session)
    {
        var sitting = body.SittingSeats.Select(seat => seat.Id).ToHashSet();
        Rule.Require(session.Attendance.All(line => sitting.Contains(line.Seat)), GovernanceRules.SeatIsOfThisBody);
        Rule.Require(session.Attendance.DistinctBy(line => line.Seat).Count() == session.Attendance.Count, GovernanceRules.OneLineASeat);

        var proxies = session.Attendance.Where(line => line.Presence == Presence.Represented).ToList();
        if (proxies.Count == 0) return;
        Rule.Require(settings.ProxiesPerBearer > 0, GovernanceRules.NoProxiesHere);
        var permanent = body.PermanentSeats.Select(seat => seat.Id).ToHashSet();
        var presentVoters = session.Attendance.Where(line => line.Presence == Presence.Present && permanent.Contains(line.Seat)).Select(line => line.Seat).ToHashSet();
        Rule.Require(proxies.All(line => permanent.Contains(line.Seat) && line.Bearer is { } bearer && presentVoters.Contains(bearer)), GovernanceRules.ProxiesAreBorneByPresentMembers);
        Rule.Require(proxies.GroupBy(line => line.Bearer).All(group => group.Count() <= settings.ProxiesPerBearer), GovernanceRules.OneProxyPerBearer, settings.ProxiesPerBearer);
    }

    private static bool IsSecondCall(BodySettings settings, SessionRecord session)
    {
        if (session.SecondCallOf is not { } first) return false;
        Rule.Require(settings.SecondCallAfterDays is { } days && session.HeldOn >= first.AddDays(days), GovernanceRules.SecondCallWaits, settings.SecondCallAfterDays ?? 0);
        return true;
    }
}
