using Portal.Authoring.Schema;
using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <param name="KnownSequence">What the client already has; null for nothing.</param>
/// <param name="HeldClientId">The id it wrote under before; given back while it is still that person's.</param>
public sealed record JoinRequest(string Connection, PersonId Person, long? KnownSequence, ulong? HeldClientId)
{
    /// <summary>The schema the client reads and writes.</summary>
    public int Schema { get; init; } = PlanKeys.SchemaNumber;

    /// <summary>The epoch it last heard of; null for none.</summary>
    public long? KnownEpoch { get; init; }
}
