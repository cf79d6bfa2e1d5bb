using Portal.Domain.Approvals;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Settings;

/// <summary>
/// A deliverable (livrable): what approval applies to. Its <see cref="State"/> is that of the working version; while a revision is
/// written, the definitive version stays in force beside it.
/// </summary>
public sealed class Deliverable : IOwnedByOrganisation
{
    private Deliverable() { }

    public Deliverable(OrganisationId organisationId, DeliverableId id, PlanId planId, string code, string? title, int order)
    {
        OrganisationId = organisationId;
        Id = id;
        PlanId = planId;
        Code = code;
        Title = title;
        Order = order;
    }

    public OrganisationId OrganisationId { get; private set; }
    public DeliverableId Id { get; private set; }
    public PlanId PlanId { get; private set; }
    /// <summary>D1, D2… A plan of one deliverable has D1 only and never shows it.</summary>
    public string Code { get; private set; } = "D1";
    public string? Title { get; private set; }
    public int Order { get; private set; }
    public ApprovalState State { get; private set; } = ApprovalState.Draft;
    /// <summary>Number of the working version, shown beside the state: 0.1 until a first submission, then what the last transition made.</summary>
    public VersionNumber Number { get; private set; } = VersionNumber.First;
    /// <summary>The latest frozen version, whatever its state.</summary>
    public VersionId? LatestVersionId { get; private set; }
    /// <summary>The definitive version in force, if any.</summary>
    public VersionId? InForceVersionId { get; private set; }
    public DateTimeOffset StateSince { get; private set; }

    public void Enter(ApprovalState state, VersionNumber number, DateTimeOffset at)
    {
        if (State != state) StateSince = at;
        State = state;
        Number = number;
    }

    /// <summary>Records a version made by a transition; a definitive one is in force from now on.</summary>
    public void Keep(PlanVersion version)
    {
        LatestVersionId = version.Id;
        if (version.State == ApprovalState.Definitive) InForceVersionId = version.Id;
    }
}
