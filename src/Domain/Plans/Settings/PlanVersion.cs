using Portal.Domain.Approvals;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>
/// A frozen state of a deliverable: number, author, time, fingerprint, decision. Its content is in the blob store under
/// <see cref="SnapshotReference"/> and never changes; its state may (a definitive version is superseded, archived).
/// </summary>
public sealed class PlanVersion : IOwnedByOrganisation
{
    private PlanVersion() { }

    public PlanVersion(
        OrganisationId organisationId, VersionId id, PlanId planId, DeliverableId deliverableId,
        VersionNumber number, ApprovalState state, FrozenContent content, PersonId? author, DateTimeOffset at, DecisionId? decisionId, string? reason)
    {
        OrganisationId = organisationId;
        Id = id;
        PlanId = planId;
        DeliverableId = deliverableId;
        Number = number;
        State = state;
        Name = content.Name;
        Sequence = content.Sequence;
        Fingerprint = content.Fingerprint;
        SnapshotReference = content.SnapshotReference;
        Attachments = content.Attachments;
        Author = author;
        At = at;
        DecisionId = decisionId;
        Reason = reason;
    }

    public OrganisationId OrganisationId { get; private set; }
    public VersionId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    public DeliverableId DeliverableId { get; private set; }
    public VersionNumber Number { get; private set; }
    /// <summary>What the plan was called when it was made; a later title is that of later versions.</summary>
    public string Name { get; private set; } = "";
    /// <summary>The state the version was made for; later Superseded or Archived.</summary>
    public ApprovalState State { get; private set; }
    /// <summary>Sequence of the log it was read at.</summary>
    public long Sequence { get; private set; }
    /// <summary>Merkle root (canon-v1), lower-case hexadecimal.</summary>
    public string Fingerprint { get; private set; } = "";
    public string SnapshotReference { get; private set; } = "";
    /// <summary>Attachments as they stood, frozen with the version.</summary>
    public IReadOnlyList<AttachmentId> Attachments { get; private set; } = [];
    public PersonId? Author { get; private set; }
    public DateTimeOffset At { get; private set; }
    public DecisionId? DecisionId { get; private set; }
    /// <summary>What the author said when submitting, or why it was made.</summary>
    public string? Reason { get; private set; }

    public bool MayBePublished => State is ApprovalState.Definitive or ApprovalState.Superseded;

    /// <summary>A newer version became definitive.</summary>
    public void Supersede()
    {
        if (State == ApprovalState.Definitive) State = ApprovalState.Superseded;
    }

    /// <summary>The body it was before rejected it for good.</summary>
    public void Reject()
    {
        if (State == ApprovalState.Provisional) State = ApprovalState.Rejected;
    }

    public void Archive()
    {
        Rule.Require(State is ApprovalState.Definitive or ApprovalState.Superseded or ApprovalState.Rejected, ApprovalRules.OnlyEndedVersionsAreArchived);
        State = ApprovalState.Archived;
    }
}
