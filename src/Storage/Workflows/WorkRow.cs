using Portal.Domain.Shared;

namespace Portal.Storage.Workflows;

/// <summary>
/// A line of the queue that stands outside the walls: which organisation has what kind of work due when, and nothing of its content. Kept
/// in step with the rows it speaks of by triggers. Claimed for a while, not locked: a worker that dies leaves it to the next one.
/// </summary>
internal sealed class WorkRow
{
    public required OrganisationId OrganisationId { get; init; }
    public required string Kind { get; init; }
    public required Guid Id { get; init; }
    public required DateTimeOffset Due { get; init; }
    public DateTimeOffset? ClaimedUntil { get; init; }
}
