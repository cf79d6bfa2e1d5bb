using System.Collections.Concurrent;
using System.Threading.Channels;
using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>
/// Every open session of this node. Opens on demand, once however many ask at a time; a session that could not be opened is not
/// remembered, so the next one tries again. Follows changes made elsewhere and closes what nobody uses.
/// </summary>
public sealed class SessionRegistry(SessionServices services) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<SessionKey, Lazy<Task<LiveSession?>>> _sessions = new();

    /// <summary>Null when the organisation has no such deliverable.</summary>
    public async Task<LiveSession?> OpenAsync(SessionKey key, CancellationToken cancellationToken)
    {
        while (true)
        {
            var opening = _sessions.GetOrAdd(key, static (key, services) => new(() => LiveSession.OpenAsync(key, services, CancellationToken.None)), services);
            try
            {
                var session = await opening.Value.WaitAsync(cancellationToken);
                if (session is { HasEnded: false }) return session;
                Forget(key, opening);
                if (session is null) return null;
            }
            catch (Exception) when (opening.Value.IsFaulted)
            {
                Forget(key, opening);
                throw;
            }
        }
    }

    /// <summary>Null when the person may not read the deliverable, or there is none: the same to whoever asks.</summary>
    public async Task<Joined?> JoinAsync(SessionKey key, JoinRequest request, CancellationToken cancellationToken)
    {
        while (await OpenAsync(key, cancellationToken) is { } session)
        {
            try
            {
                return await session.JoinAsync(request, cancellationToken);
            }
            catch (ChannelClosedException)
            {
                // It was closing for want of people, or ended under the asker: open it again.
                _sessions.TryRemove(key, out _);
            }
        }
        return null;
    }

    /// <summary>The session if it is open now.</summary>
    public LiveSession? Find(SessionKey key) =>
        _sessions.TryGetValue(key, out var opening) && opening is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: { HasEnded: false } session } } ? session : null;

    /// <summary>Runs a server transaction, opening the session if need be.</summary>
    public async Task<EditOutcome?> EditAsync(SessionKey key, ServerEdit edit, CancellationToken cancellationToken) =>
        await OpenAsync(key, cancellationToken) is { } session ? await session.EditAsync(edit, cancellationToken) : null;

    /// <summary>Called after a transaction that bumped the epoch (freeze, thaw, role, scope, settings): in effect on every live connection when it returns.</summary>
    public async Task RightsChangedAsync(OrganisationId organisation, DeliverableId? deliverable, CancellationToken cancellationToken)
    {
        var concerned = Open().Where(session => session.Key.Organisation == organisation && (deliverable is null || session.Key.Deliverable == deliverable));
        await Task.WhenAll(concerned.Select(session => session.HeadMayHaveMovedAsync(rightsToo: true, cancellationToken)));
    }

    /// <summary>Before a freeze: people are asked to finish, what they sent is committed.</summary>
    public Task FlushBeforeFreezeAsync(SessionKey key, string by, CancellationToken cancellationToken) =>
        Find(key) is { } session ? session.FlushBeforeFreezeAsync(by, cancellationToken) : Task.CompletedTask;

    /// <summary>The steady round: heads that moved elsewhere are followed, idle sessions closed. Run by a hosted service.</summary>
    public async Task TendAsync(CancellationToken cancellationToken)
    {
        var open = Open().ToList();
        var closing = open.Where(session => session.Idle > services.Limits.IdleBeforeClosing).Select(session => CloseAsync(session.Key)).ToList();
        var watched = open.Where(session => !session.IsEmpty).ToList();
        // All heads in one question; a session is disturbed only when its own moved.
        var heads = watched.Count == 0 ? null : await services.Log.HeadsAsync([.. watched.Select(session => session.Key)], cancellationToken);
        var moved = watched.Where(session => !(heads!.TryGetValue(session.Key, out var head) && session.StandsAt(head))); // asked when any is watched
        await Task.WhenAll([.. closing, .. moved.Select(session => session.HeadMayHaveMovedAsync(rightsToo: false, cancellationToken))]);
    }

    /// <summary>Another node says that a head moved: who has it open here follows at once.</summary>
    public Task HeardAsync(SessionKey key, CancellationToken cancellationToken) =>
        Find(key) is { IsEmpty: false } session ? session.HeadMayHaveMovedAsync(rightsToo: false, cancellationToken) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var session in Open().ToList()) await CloseAsync(session.Key);
    }

    private async Task CloseAsync(SessionKey key)
    {
        if (!_sessions.TryRemove(key, out var opening) || await opening.Value is not { } session) return;
        await session.DisposeAsync();
    }

    private IEnumerable<LiveSession> Open() => _sessions.Keys.Select(Find).OfType<LiveSession>();

    private void Forget(SessionKey key, Lazy<Task<LiveSession?>> opening) => _sessions.TryRemove(new(key, opening));
}
