using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>A session (séance) of a body: planned when a plan is put on its agenda, held when its secretary records it.</summary>
public sealed class Meeting : IOwnedByOrganisation
{
    private Meeting() { }

    public Meeting(OrganisationId organisationId, MeetingId id, BodyId bodyId, DateOnly heldOn, TimeOnly? startsAt, string? place, DateTimeOffset createdAt)
    {
        OrganisationId = organisationId;
        Id = id;
        BodyId = bodyId;
        HeldOn = heldOn;
        StartsAt = startsAt;
        Place = string.IsNullOrWhiteSpace(place) ? null : place.Trim();
        CreatedAt = createdAt;
    }

    public OrganisationId OrganisationId { get; private set; }
    public MeetingId Id { get; private set; }
    public BodyId BodyId { get; private set; }
    /// <summary>Local date in the organisation's zone.</summary>
    public DateOnly HeldOn { get; private set; }
    public TimeOnly? StartsAt { get; private set; }
    public string? Place { get; private set; }
    public MeetingStatus Status { get; private set; }
    /// <summary>The session without quorum that this one repeats.</summary>
    public MeetingId? SecondCallOf { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    public void Move(DateOnly heldOn, TimeOnly? startsAt)
    {
        Rule.Require(Status == MeetingStatus.Planned, GovernanceRules.HeldMeetingsStay);
        HeldOn = heldOn;
        StartsAt = startsAt;
    }

    public void Repeat(Meeting withoutQuorum) => SecondCallOf = withoutQuorum.Id;

    public void Hold()
    {
        Rule.Require(Status != MeetingStatus.CalledOff, GovernanceRules.HeldMeetingsStay);
        Status = MeetingStatus.Held;
    }

    public void CallOff()
    {
        Rule.Require(Status == MeetingStatus.Planned, GovernanceRules.HeldMeetingsStay);
        Status = MeetingStatus.CalledOff;
    }
}
