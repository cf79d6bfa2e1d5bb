using Portal.Collaboration;

namespace Portal.Authoring.Sessions;

/// <summary>Limits and rhythms of a live session, named in one place.</summary>
public sealed record SessionLimits
{
    /// <summary>Above this a push is refused as too large; the client cuts a paste into transactions before.</summary>
    public int UpdateBytes { get; init; } = 4 << 20;

    /// <summary>Up to this a carrier takes an update in only to refuse it by name: a browser whose connection is cut instead would come back and send it again, for ever.</summary>
    public int RefusedUpdateBytes { get; init; } = 12 << 20;

    /// <summary>What one update may ask of the engine.</summary>
    public DecodeLimits Decoding { get; init; } = DecodeLimits.Default;

    /// <summary>Pushes waiting for the writer; beyond it connections wait, so memory does not grow with a flood.</summary>
    public int QueuedCommands { get; init; } = 2048;

    /// <summary>Pushes one commit may hold.</summary>
    public int WritesOfABatch { get; init; } = 1024;

    /// <summary>Under load commits are this far apart and each gathers what came meanwhile; when quiet a push is committed at once.</summary>
    public TimeSpan CommitWindow { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>What each person present adds to it, up to <see cref="CalmCommitWindow"/>: a frame is one write for each of them.</summary>
    public TimeSpan CommitWindowOfAPerson { get; init; } = TimeSpan.FromMilliseconds(0.5);
    public TimeSpan CalmCommitWindow { get; init; } = TimeSpan.FromMilliseconds(45);

    /// <summary>How far it widens when the machine is short of time.</summary>
    public TimeSpan WidestCommitWindow { get; init; } = TimeSpan.FromMilliseconds(150);

    /// <summary>At most four projections a second.</summary>
    public TimeSpan ProjectionPause { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Typing in a text changes no figure: it is read anew less often than a record.</summary>
    public TimeSpan ProseProjectionPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often the stored read model follows.</summary>
    public TimeSpan ReadModelPause { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>How often the head is looked at for changes made elsewhere (rights, freezes, other nodes).</summary>
    public TimeSpan HeadPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>A session nobody is in goes after this long.</summary>
    public TimeSpan IdleBeforeClosing { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long people get to flush what they typed before a freeze.</summary>
    public TimeSpan FreezeFlush { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Pause between tries while the log cannot be reached.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Updates kept in memory for people who come back.</summary>
    public int RecentUpdates { get; init; } = 2_000;
    public int RecentBytes { get; init; } = 8 << 20;

    /// <summary>A tail longer than this is folded into a snapshot.</summary>
    public int UpdatesBeforeSnapshot { get; init; } = 500;

    /// <summary>The same when a session closes: the next opening reads less.</summary>
    public int UpdatesBeforeSnapshotAtClose { get; init; } = 20;

    /// <summary>Malformed messages a connection may send before it is dropped.</summary>
    public int Offences { get; init; } = 5;

    public int AwarenessBytes { get; init; } = 8 << 10;
}
