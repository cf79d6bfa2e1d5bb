using Portal.Collaboration;

namespace Portal.Authoring.Sessions;

/// <summary>
/// The document of a session and where its committed head stands. Between commits the document may be ahead of the head by the
/// batch in flight; whoever reads a state for others does so only when nothing is in flight. A CRDT cannot undo an
/// integration, so after a failure the document is loaded again.
/// </summary>
internal sealed class SessionDocument
{
    private readonly SessionKey _key;
    private readonly IUpdateLog _log;
    private readonly SessionLimits _limits;
    private readonly Queue<LogEntry> _recent = new();
    private long _recentBytes;
    private byte[]? _encoded;
    private long _encodedAt = -1;

    private SessionDocument(SessionKey key, IUpdateLog log, SessionLimits limits)
    {
        _key = key;
        _log = log;
        _limits = limits;
    }

    public YDoc Doc { get; private set; } = NewDoc();
    public long Sequence { get; private set; }
    public long Epoch { get; set; }
    public long SnapshotSequence { get; private set; }

    /// <summary>Null when the organisation has no such deliverable. Throws when it could not be read whole: nothing is served then.</summary>
    public static async ValueTask<SessionDocument?> OpenAsync(SessionKey key, IUpdateLog log, SessionLimits limits, CancellationToken cancellationToken)
    {
        var document = new SessionDocument(key, log, limits);
        return await document.LoadAsync(cancellationToken) ? document : null;
    }

    /// <summary>Forgets everything that is not committed. False when the deliverable is gone.</summary>
    public async ValueTask<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await _log.LoadAsync(_key.Organisation, _key.Deliverable, cancellationToken) is not { } stored) return false;
        Doc = Build(stored);
        _encoded = null;
        _recent.Clear();
        _recentBytes = 0;
        foreach (var entry in stored.Tail) Remember(entry);
        (Sequence, Epoch, SnapshotSequence) = (stored.Sequence, stored.Epoch, stored.SnapshotSequence);
        return true;
    }

    /// <summary>The document at the last committed sequence, as the log has it; versions are read this way too.</summary>
    public static YDoc Build(StoredDocument stored)
    {
        var doc = NewDoc();
        if (stored.Snapshot.Length > 0) Updates.Apply(doc, stored.Snapshot);
        foreach (var entry in stored.Tail) Updates.Apply(doc, entry.Update);
        if (doc.HasPending) throw new InvalidDataException("The log lacks updates its later ones build on; the document is not served.");
        return doc;
    }

    /// <summary>Takes in what other nodes committed after the head; what was new, in order. False when the log no longer has it all.</summary>
    public async ValueTask<(bool Whole, IReadOnlyList<LogEntry> Entries)> CatchUpAsync(long? before, CancellationToken cancellationToken)
    {
        if (await _log.TailAsync(_key.Organisation, _key.Deliverable, Sequence, cancellationToken) is not { } tail) return (false, []);
        var entries = tail.Where(entry => before is null || entry.Sequence < before).ToList();
        foreach (var entry in entries)
        {
            Updates.Apply(Doc, entry.Update);
            Advance(entry);
        }
        return (true, entries);
    }

    /// <summary>Moves the head over a write that is on disk and already in the document.</summary>
    public void Advance(LogEntry entry)
    {
        if (entry.Sequence != Sequence + 1) throw new InvalidOperationException($"Sequence {entry.Sequence} does not follow {Sequence}.");
        Sequence = entry.Sequence;
        Remember(entry);
    }

    /// <summary>The whole committed document. Encoded once per sequence, however many join.</summary>
    public ReadOnlyMemory<byte> Encode()
    {
        if (_encoded is null || _encodedAt != Sequence) (_encoded, _encodedAt) = (Updates.EncodeStateAsUpdate(Doc), Sequence);
        return _encoded;
    }

    /// <summary>What came after a sequence, from memory; null when that reaches too far back.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>>? Since(long known)
    {
        if (known == Sequence) return [];
        if (known > Sequence || _recent.Count == 0 || _recent.Peek().Sequence > known + 1) return null;
        return [.. _recent.Where(entry => entry.Sequence > known).Select(entry => entry.Update)];
    }

    public bool NeedsSnapshot => Sequence - SnapshotSequence >= _limits.UpdatesBeforeSnapshot;

    public void SnapshotSaved(long sequence) => SnapshotSequence = Math.Max(SnapshotSequence, sequence);

    private void Remember(LogEntry entry)
    {
        _recent.Enqueue(entry);
        _recentBytes += entry.Update.Length;
        while (_recent.Count > _limits.RecentUpdates || _recentBytes > _limits.RecentBytes) _recentBytes -= _recent.Dequeue().Update.Length;
    }

    // Redundant format marks are the clients' business: a deletion made here would be a change nobody asked for. Id 0 never writes.
    private static YDoc NewDoc() => new(0, gc: true) { CleansFormatting = false };
}
