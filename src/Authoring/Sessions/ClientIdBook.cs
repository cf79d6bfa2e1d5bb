using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>Whose client ids are whose, remembered for the life of a session.</summary>
internal sealed class ClientIdBook(SessionKey key, IClientIds ids, TimeProvider time)
{
    private readonly Dictionary<ulong, ClientIdBinding> _known = [];

    public async ValueTask<ulong> AssignAsync(PersonId? person, ulong? held, CancellationToken cancellationToken)
    {
        var assigned = await ids.AssignAsync(key.Organisation, key.Deliverable, person, held, time.GetUtcNow(), cancellationToken);
        // One given back was first given at an earlier hour, which the table knows.
        if (assigned != held) _known[assigned] = new(assigned, person, false, time.GetUtcNow());
        return assigned;
    }

    /// <summary>Ids of earlier sittings count too: what was typed offline under one of them is this person's.</summary>
    public async ValueTask<bool> BelongsAsync(ulong clientId, PersonId person, CancellationToken cancellationToken) =>
        await FindAsync(clientId, cancellationToken) is { Burnt: false } binding && binding.Person == person;

    /// <summary>Whose id it is, and since when; null for ids of nobody here.</summary>
    public async ValueTask<ClientIdBinding?> FindAsync(ulong clientId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(clientId, out var known)) return known;
        if (await ids.FindAsync(key.Organisation, key.Deliverable, clientId, cancellationToken) is not { } found) return null;
        return _known[clientId] = found;
    }

    public async ValueTask BurnAsync(ulong clientId, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(clientId, out var binding)) _known[clientId] = binding with { Burnt = true };
        await ids.BurnAsync(key.Organisation, key.Deliverable, clientId, cancellationToken);
    }
}
