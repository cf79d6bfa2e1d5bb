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

    /// <summary>
    /// The deliverable enters a state without a new reading of its content: open again (draft), open at the targets of amendments (amending,
    /// also each time one is settled), rejected, archived. Rights are computed from state and amendments when asked; this only makes everyone ask again.
    /// </summary>
    ValueTask EnterAsync(OrganisationId organisation, DeliverableId deliverable, ApprovalState state, CancellationToken cancellationToken);
}
