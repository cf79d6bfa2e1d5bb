using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>
/// Who may write under which Yjs client id. A port: Storage keeps one row per (deliverable, client id). Ids are random 32-bit numbers as
/// Yjs draws them, unique per deliverable for ever, bound to one person and burnt on refusal.
/// </summary>
public interface IClientIds
{
    /// <summary>
    /// The id a joining person must write under. Gives back <paramref name="held"/> when it is still that person's and not burnt,
    /// else draws and stores a fresh one. Null person: the server itself (templates, import, restore).
    /// </summary>
    ValueTask<ulong> AssignAsync(
        OrganisationId organisation, DeliverableId deliverable, PersonId? person, ulong? held, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Whose id it is; null when it was never assigned in that deliverable.</summary>
    ValueTask<ClientIdBinding?> FindAsync(OrganisationId organisation, DeliverableId deliverable, ulong clientId, CancellationToken cancellationToken);

    /// <summary>Kills an id after a refusal: what it wrote stays, it never writes again.</summary>
    ValueTask BurnAsync(OrganisationId organisation, DeliverableId deliverable, ulong clientId, CancellationToken cancellationToken);
}

/// <param name="Person">Null for the server's own ids.</param>
/// <param name="At">When it was given: what was written under it was written at that sitting.</param>
public sealed record ClientIdBinding(ulong ClientId, PersonId? Person, bool Burnt, DateTimeOffset At);
