using Portal.Domain.People;
using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// A committee, board or council of the organisation: who sits, how it reaches quorum and votes. (A structure described inside a plan is a
/// record of that plan and grants nothing.)
/// </summary>
public sealed class Body : IOwnedByOrganisation
{
    public const int TitleLength = 120;

    private readonly List<BodyMembership> _seats = [];

    private Body() { }

    public Body(OrganisationId organisationId, BodyKind kind, string title, BodySettings settings, DateTimeOffset createdAt)
    {
        OrganisationId = organisationId;
        Id = BodyId.New();
        Kind = kind;
        CreatedAt = createdAt;
        Settings = settings;
        Rename(title);
        Adopt(settings);
    }

    public OrganisationId OrganisationId { get; private set; }
    public BodyId Id { get; private set; }
    public BodyKind Kind { get; private set; }
    public string Title { get; private set; } = "";
    public string? Mission { get; private set; }
    public BodySettings Settings { get; private set; } = new();
    public DateTimeOffset CreatedAt { get; private set; }
    public DateTimeOffset? DissolvedAt { get; private set; }
    public IReadOnlyList<BodyMembership> Seats => _seats;

    /// <summary>A council approves the minutes of a session at the start of a later one; elsewhere the chair does.</summary>
    public bool ApprovesMinutesAtNextSession => Kind == BodyKind.MunicipalCouncil;

    public bool Decides => Settings.Nature == BodyNature.Deciding;
    public IEnumerable<BodyMembership> SittingSeats => _seats.Where(seat => seat.IsSitting);
    public IEnumerable<BodyMembership> PermanentSeats => SittingSeats.Where(seat => seat.Rank == SeatRank.Permanent);
    public BodyMembership? Chair => SittingSeats.FirstOrDefault(seat => seat.Office is SeatOffice.Chair or SeatOffice.Leader);
    public BodyMembership? Secretary => SittingSeats.FirstOrDefault(seat => seat.Office == SeatOffice.Secretary);

    public void Rename(string title)
    {
        title = title.Trim();
        Rule.Require(title.Length is > 0 and <= TitleLength, GovernanceRules.TitleIsShortAndPresent, TitleLength);
        Title = title;
    }

    public void Entrust(string? mission) => Mission = string.IsNullOrWhiteSpace(mission) ? null : mission.Trim();

    public void Adopt(BodySettings settings)
    {
        Rule.Require(settings.QuorumNumber is null or > 0, GovernanceRules.QuorumNumberIsPositive);
        Rule.Require(settings.ProxiesPerBearer is >= 0 and <= 10, GovernanceRules.ProxyNumberIsPlausible);
        Rule.Require(
            settings.ConveningDays is >= 0 and <= 60 && settings.ElectronicVoteHours is > 0 and <= 24 * 60 && settings.SecondCallAfterDays is null or >= 0 and <= 60,
            GovernanceRules.DelaysArePlausible);
        settings.Charter?.Check(Id);
        Settings = settings;
    }

    /// <summary>Seats someone, with or without an account. One chair and one secretary at a time: a new one takes the office over.</summary>
    public BodyMembership Seat(string name, EmailAddress? email, PersonId? person, SeatRank rank, DateTimeOffset at, SeatOffice office = SeatOffice.None)
    {
        Rule.Require(person is null || !SittingSeats.Any(seat => seat.PersonId == person), GovernanceRules.OneSeatAPerson);
        var seat = new BodyMembership(OrganisationId, Id, name, email, person, rank, _seats.Count + 1, at);
        _seats.Add(seat);
        Appoint(seat.Id, office);
        return seat;
    }

    public void Appoint(SeatId seat, SeatOffice office)
    {
        var appointed = Find(seat);
        if (office != SeatOffice.None)
        {
            foreach (var former in SittingSeats.Where(other => other.Id != seat && SameOffice(other.Office, office))) former.Hold(SeatOffice.None);
        }

        appointed.Hold(office);
    }

    public void Rank(SeatId seat, SeatRank rank) => Find(seat).BecomeRank(rank);

    public void Unseat(SeatId seat, DateTimeOffset at) => Find(seat).Leave(at);

    public void Dissolve(DateTimeOffset at) => DissolvedAt ??= at;

    private BodyMembership Find(SeatId id)
    {
        var seat = _seats.FirstOrDefault(seat => seat.Id == id && seat.IsSitting);
        Rule.Require(seat is not null, GovernanceRules.SeatIsOfThisBody);
        return seat!; // required just above
    }

    private static bool SameOffice(SeatOffice one, SeatOffice other) => (one == SeatOffice.Secretary) == (other == SeatOffice.Secretary) && one != SeatOffice.None;
}
