using Portal.Domain.Shared;

namespace Portal.Domain.Governance;

/// <summary>
/// An electronic vote (scrutin) of a body on the version before it: open until a moment, then closed for ever. Every permanent member is handed
/// one <see cref="BallotPaper"/> when it opens, so that nobody can vote twice however often they press.
/// </summary>
public sealed class Ballot : IOwnedByOrganisation
{
    private Ballot() { }

    public Ballot(OrganisationId organisationId, BallotId id, PlanId planId, DeliverableId deliverableId, VersionId? versionId, Body body, MeetingId? meeting, PersonId openedBy, DateTimeOffset openedAt, DateTimeOffset closesAt)
    {
        OrganisationId = organisationId;
        Id = id;
        PlanId = planId;
        DeliverableId = deliverableId;
        VersionId = versionId;
        BodyId = body.Id;
        MeetingId = meeting;
        OpenedBy = openedBy;
        OpenedAt = openedAt;
        ClosesAt = closesAt;
    }

    public OrganisationId OrganisationId { get; private set; }
    public BallotId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    public VersionId? VersionId { get; private set; }
    public BodyId BodyId { get; private set; }
    public MeetingId? MeetingId { get; private set; }
    public PersonId OpenedBy { get; private set; }
    public DateTimeOffset OpenedAt { get; private set; }
    public DateTimeOffset ClosesAt { get; private set; }
    /// <summary>When it was closed before its time, or its result recorded.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < ClosesAt;

    public void Close(DateTimeOffset at) => ClosedAt ??= at < ClosesAt ? at : ClosesAt;
}
