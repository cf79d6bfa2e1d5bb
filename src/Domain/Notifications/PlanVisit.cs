using Portal.Domain.Shared;

namespace Portal.Domain.Notifications;

/// <summary>When a person last had a deliverable open, and up to where: what « depuis votre dernière visite » compares with.</summary>
public sealed class PlanVisit : IOwnedByOrganisation
{
    /// <summary>Coming back sooner is the same visit.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);

    private PlanVisit() { }

    public PlanVisit(OrganisationId organisationId, PersonId personId, DeliverableId deliverableId, long sequence, DateTimeOffset at)
    {
        OrganisationId = organisationId;
        PersonId = personId;
        DeliverableId = deliverableId;
        (Sequence, At, SinceSequence, SinceAt) = (sequence, at, sequence, at);
    }

    public OrganisationId OrganisationId { get; private set; }
    public PersonId PersonId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    /// <summary>The latest point of the log the person was shown, and when.</summary>
    public long Sequence { get; private set; }
    public DateTimeOffset At { get; private set; }
    /// <summary>Where the visit before this one ended: what is new is what came after it.</summary>
    public long SinceSequence { get; private set; }
    public DateTimeOffset SinceAt { get; private set; }

    /// <summary>There was a visit before this one: a page loaded again within the first has nothing to compare with.</summary>
    public bool HasFormer => At - SinceAt >= Pause;

    /// <summary>Opens the plan again: after a pause, the former visit becomes the one to compare with.</summary>
    public void Return(long sequence, DateTimeOffset at)
    {
        if (at - At >= Pause) (SinceSequence, SinceAt) = (Sequence, At);
        (Sequence, At) = (sequence, at);
    }

    /// <summary>The person has seen what is new.</summary>
    public void CatchUp(DateTimeOffset at) => (SinceSequence, SinceAt, At) = (Sequence, at, at);
}
