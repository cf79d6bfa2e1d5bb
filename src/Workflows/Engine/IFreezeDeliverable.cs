using Portal.Domain.Approvals;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Workflows.Engine;

/// <summary>
/// Freezes and opens the live document. A port, implemented over Authoring inside the caller's transaction: it locks the head row, sets
/// its state and bumps its edit epoch, so that no edit on any node can slip between the command and the freeze.
/// </summary>
public interface IFreezeDeliverable
{
    /// <summary>Stops editing and reads the content at that very point: sequence, fingerprint, snapshot. Freezing what is frozen reads it again.</summary>
    ValueTask<FrozenContent> FreezeAsync(OrganisationId organisation, DeliverableId deliverable, VersionNumber number, ApprovalState state, CancellationToken cancellationToken);

    /// <summary>Editing changes extent: everything open again (draft), or the targets of amendments only. Rights are computed from state and amendments when asked.</summary>
    ValueTask ReopenAsync(OrganisationId organisation, DeliverableId deliverable, ApprovalState state, CancellationToken cancellationToken);
}
