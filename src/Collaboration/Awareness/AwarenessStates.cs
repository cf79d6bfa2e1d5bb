namespace Portal.Collaboration;

/// <summary>Who is present and what they say of themselves. Statements grow old: who says nothing for 30 seconds has left.</summary>
public sealed class AwarenessStates
{
    /// <summary>How long a statement holds.</summary>
    public static readonly TimeSpan OutdatedAfter = TimeSpan.FromSeconds(30);

    private readonly Dictionary<ulong, Presence> _clients = [];

    /// <summary>Who is present.</summary>
    public IEnumerable<AwarenessState> Present => _clients.Where(entry => !entry.Value.HasLeft).Select(entry => entry.Value.ToState(entry.Key));

    /// <summary>Takes a statement; false when a newer one is known.</summary>
    public bool Apply(AwarenessState state, DateTimeOffset now)
    {
        var known = _clients.GetValueOrDefault(state.Client);
        var clock = known?.Clock ?? 0;
        var isNews = clock < state.Clock || (clock == state.Clock && ((state.IsLeaving && known is { HasLeft: false }) || (known is null && !state.IsLeaving)));
        if (isNews) _clients[state.Client] = new(state.Clock, state.State, now);
        return isNews;
    }

    /// <summary>Takes away a client whose connection ended; answers what to tell the others, or null when it was not there.</summary>
    public AwarenessState? Remove(ulong client, DateTimeOffset now)
    {
        if (_clients.GetValueOrDefault(client) is not { HasLeft: false } known) return null;
        var gone = new Presence(known.Clock + 1, AwarenessState.Left, now);
        _clients[client] = gone;
        return gone.ToState(client);
    }

    /// <summary>Takes away those who have said nothing for too long; answers what to tell the others.</summary>
    public IReadOnlyList<AwarenessState> RemoveOutdated(DateTimeOffset now)
    {
        List<AwarenessState> removed = [];
        foreach (var (client, known) in _clients.ToArray())
        {
            if (now - known.At < OutdatedAfter) continue;
            if (Remove(client, now) is { } left) removed.Add(left);
            else _clients.Remove(client);
        }
        return removed;
    }

    private sealed record Presence(int Clock, string State, DateTimeOffset At)
    {
        public bool HasLeft => State == AwarenessState.Left;
        public AwarenessState ToState(ulong client) => new(client, Clock, State);
    }
}
