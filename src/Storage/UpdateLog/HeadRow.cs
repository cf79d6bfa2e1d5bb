using Portal.Domain.Shared;

namespace Portal.Storage.UpdateLog;

/// <summary>
/// The one narrow row that orders a deliverable: appending locks it, a freeze or a change of rights bumps its epoch in the
/// transaction of the change. Sequences therefore grow in commit order, and no edit slips past a freeze on any node.
/// </summary>
internal sealed class HeadRow : IOwnedByOrganisation
{
    public required OrganisationId OrganisationId { get; init; }
    public required DeliverableId DeliverableId { get; init; }
    public long Sequence { get; set; }
    public long Epoch { get; set; } = 1;
}
