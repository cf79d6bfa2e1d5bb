using Portal.Domain.Plans;
using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>
/// The last projection of each deliverable, kept so that pages, search and reminders never open a session. Rebuildable from the log at
/// any time, hence written late and without ceremony. A port of Storage.
/// </summary>
public interface IReadModels
{
    ValueTask<ReadModel?> FindAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken);

    /// <summary>How far each of these is written, in percent, without reading their content; one that has no projection has no entry.</summary>
    ValueTask<IReadOnlyDictionary<DeliverableId, int>> ProgressAsync(OrganisationId organisation, IReadOnlyCollection<DeliverableId> deliverables, CancellationToken cancellationToken);

    /// <summary>Keeps the newer of what is stored and what is given: two nodes may project the same deliverable.</summary>
    ValueTask SaveAsync(OrganisationId organisation, DeliverableId deliverable, ReadModel model, CancellationToken cancellationToken);
}

/// <param name="Content">Its <see cref="PlanContent.Settings"/> are those of the moment of projection; readers replace them by the current ones.</param>
public sealed record ReadModel(long Sequence, PlanContent Content)
{
    /// <summary>How far it is written; lists show it.</summary>
    public int Percent { get; init; }
}
