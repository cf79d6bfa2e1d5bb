using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>
/// One deliverable open for co-editing. A single writer takes every command in turn, so the document is never touched by two:
/// <code>
///   pushes ─► decode ─► judge ─► integrate ─┐
///   server transactions ────────────────────┤► append one batch, fsync ─► head moves ─► ack + one frame for all ─► project
///   joins, rights, freezes  (between commits: they see what is committed and nothing else)
/// </code>
/// Nothing is acknowledged, relayed or given to a joiner before it is on disk.
/// </summary>
public sealed partial class LiveSession : IAsyncDisposable
{
    private readonly SessionServices _services;
    private readonly SessionLimits _limits;
    private readonly SessionDocument _document;
    private readonly ClientIdBook _ids;
    private readonly PushAdmission _admission;
    private readonly SessionProjection _projection;
    private readonly Outbox _outbox;
    private readonly CommitPace _pace;
    private readonly Channel<Command> _commands;
    private readonly ConcurrentDictionary<string, Participant> _participants = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ILogger _logger;
    private readonly Task _writer;
    private long _lastUse;
    private readonly Dictionary<PersonId, ulong> _creditIds = [];
    private ulong _serverId;
    private bool _savingSnapshot;
    private bool _isAheadOfTheLog;

    private LiveSession(SessionKey key, SessionDocument document, SessionServices services)
    {
        Key = key;
        _services = services;
        _limits = services.Limits;
        _logger = services.Logger;
        _document = document;
        _ids = new(key, services.ClientIds, services.Time);
        _admission = new(document, _ids, _limits);
        _outbox = new(key, services.Time, services.Logger);
        _projection = new(key, services, _outbox);
        _pace = new(_limits, services.Time);
        _commands = Channel.CreateBounded<Command>(new BoundedChannelOptions(_limits.QueuedCommands) { SingleReader = true });
        _lastUse = services.Time.GetTimestamp();
        _writer = Task.Run(WriteAsync);
    }

    public SessionKey Key { get; }

    /// <summary>The latest reading; null until the first projection.</summary>
    public PlanReading? Latest => _projection.Latest;

    public bool IsEmpty => _participants.IsEmpty;
    /// <summary>Names of those who have it open, each once: a moment's picture, for lists.</summary>
    public IReadOnlyList<string> PresentNames => [.. _participants.Values.Select(participant => participant.Rights.DisplayName).Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)];
    public TimeSpan Idle => IsEmpty ? _services.Time.GetElapsedTime(Volatile.Read(ref _lastUse)) : TimeSpan.Zero;
    /// <summary>Whether that head is where this session is; asked from outside, so only a hint: a commit may be on its way.</summary>
    public bool StandsAt(DeliverableHead head) => _document.Sequence == head.Sequence && _document.Epoch == head.Epoch;
    public bool HasEnded => _writer.IsCompleted;

    /// <summary>Null when the organisation has no such deliverable. Throws when the log could not be read: an empty document is never served instead.</summary>
    public static async Task<LiveSession?> OpenAsync(SessionKey key, SessionServices services, CancellationToken cancellationToken)
    {
        if (await SessionDocument.OpenAsync(key, services.Log, services.Limits, cancellationToken) is not { } document) return null;
        var session = new LiveSession(key, document, services);
        await session.AskAsync(session.UpgradeAsync, cancellationToken);
        return session;
    }

    /// <summary>Null when the person may not read the deliverable, whatever the cause.</summary>
    public Task<Joined?> JoinAsync(JoinRequest request, CancellationToken cancellationToken) =>
        AskAsync(() => AdmitJoinerAsync(request), cancellationToken);

    /// <summary>
    /// Waits when the writer has too much to do, or this connection too much waiting; what becomes of the push is told by the relay. False
    /// when the session is closing. The bytes are read here, not on the writer: whoever sends rubbish spends their own time.
    /// </summary>
    public async ValueTask<bool> TryPushAsync(Push push, CancellationToken cancellationToken)
    {
        var room = _participants.GetValueOrDefault(push.Connection)?.Room;
        if (room is not null) await room.WaitAsync(cancellationToken);
        var command = new Command(_admission.Read(push), null) { Room = room };
        while (await WaitForRoomAsync(cancellationToken))
        {
            if (_commands.Writer.TryWrite(command)) return true;
        }
        return false;
    }

    public Task<EditOutcome> EditAsync(ServerEdit edit, CancellationToken cancellationToken) => AskAsync(() => RunEditAsync(edit), cancellationToken);

    public async Task LeaveAsync(string connection)
    {
        try
        {
            await AskAsync(() => RemoveAsync(connection, null), CancellationToken.None);
        }
        catch (ChannelClosedException)
        {
            // The session went first.
        }
    }

    /// <summary>Something about rights or the head may have changed elsewhere. Returns once it is in effect on every connection.</summary>
    public Task HeadMayHaveMovedAsync(bool rightsToo, CancellationToken cancellationToken) => AskAsync(() => FollowHeadAsync(rightsToo), cancellationToken);

    /// <summary>Asks people to flush, waits, and returns once everything they sent is committed. The caller then freezes.</summary>
    public async Task FlushBeforeFreezeAsync(string by, CancellationToken cancellationToken)
    {
        if (!IsEmpty)
        {
            _outbox.Post(() => _services.Relay.WarnOfFreezeAsync(Key, _limits.FreezeFlush, by));
            await Task.Delay(_limits.FreezeFlush, _services.Time, cancellationToken);
        }
        await AskAsync(() => ValueTask.FromResult(true), cancellationToken);
    }

    /// <summary>Waits until the latest reading is that of the head.</summary>
    public Task<PlanReading> ReadAsync(CancellationToken cancellationToken) => AskAsync(() => _projection.NowAsync(_document), cancellationToken);

    /// <summary>Reads something of the committed document, between two commits. Must not change it.</summary>
    public Task<T> LookAsync<T>(Func<YDoc, T> look, CancellationToken cancellationToken) => AskAsync(() => ValueTask.FromResult(look(_document.Doc)), cancellationToken);

    /// <summary>Who wrote each run of a section's text; null when there is no such section.</summary>
    public Task<IReadOnlyList<WrittenRun>?> WhoWroteAsync(string section, CancellationToken cancellationToken) =>
        AskAsync(() => WrittenInAsync(section), cancellationToken);

    /// <summary>
    /// Cursors and presence: never stored, own id only; the latest counts, so a flood of them is one message at a time. False when it is no
    /// such message at all. One under an id of before a refusal is only late.
    /// </summary>
    public bool TryRelayAwareness(string connection, ReadOnlyMemory<byte> update)
    {
        if (!AwarenessGuard.IsWellFormed(update.Span, _limits.AwarenessBytes)) return false;
        if (!_participants.TryGetValue(connection, out var participant) || !AwarenessGuard.IsOwn(update.Span, participant.ClientId)) return true;
        if (!participant.ShowsAnew(update.ToArray())) return true;
        _outbox.Post(() => participant.TakeShown() is { } latest ? _services.Relay.RelayAwarenessAsync(Key, connection, latest) : ValueTask.CompletedTask);
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        _commands.Writer.TryComplete();
        await Task.WhenAny(_writer, Task.Delay(TimeSpan.FromSeconds(5), _services.Time));
        await _stopping.CancelAsync();
        await _writer;
        await _projection.DisposeAsync();
        await _outbox.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task WriteAsync()
    {
        try
        {
            while (await _commands.Reader.WaitToReadAsync(_stopping.Token))
            {
                await _pace.WaitAsync(_participants.Count, _stopping.Token);
                await HandleQueuedAsync();
            }
            if (_document.Sequence - _document.SnapshotSequence >= _limits.UpdatesBeforeSnapshotAtClose) await SaveSnapshotAsync(_document.Sequence, _document.Encode());
            await _projection.SaveAsync();
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            // Whatever was integrated and not committed dies with this session; the next one is read from the log. A frame with a gap
            // makes every client join again, and send again what was not acknowledged.
            Log.Ended(_logger, failure, Key);
            _commands.Writer.TryComplete(failure);
            // What was not taken up yet is told that the session is closed, not what closed it: whoever joins goes on to the next one.
            while (_commands.Reader.TryRead(out var command)) command.Fail(new ChannelClosedException(failure));
            var gap = new CommittedFrame(_document.Sequence + 2, _document.Sequence + 2, []);
            _outbox.Post(() => _services.Relay.RelayAsync(Key, gap));
            // The next session does not know these connections: it must not relay to them before they were judged again.
            foreach (var connection in _participants.Keys) _outbox.Post(() => _services.Relay.LeaveAsync(Key, connection));
        }
    }

    private async ValueTask HandleQueuedAsync()
    {
        var pushes = new List<Push>();
        while (_commands.Reader.TryRead(out var command))
        {
            command.Room?.Release();
            if (command.Push is { } push) pushes.Add(push);
            if (command.Push is not null && pushes.Count < _limits.WritesOfABatch) continue;
            await CommitAsync(pushes);
            pushes = [];
            if (command.Act is { } act) await act();
        }
        await CommitAsync(pushes);
        await _projection.WhenDueAsync(_document, () => _commands.Writer.TryWrite(new(null, () => ValueTask.CompletedTask)));
        StartSnapshotWhenDue();
    }

    private async ValueTask CommitAsync(List<Push> pushes)
    {
        var refusals = new List<(string Connection, Refusal Refusal)>();
        await CommitAsync(pushes, refusals);
        // After the acknowledgements of what was sent before them: a refused browser makes again whatever it holds for unsaved.
        foreach (var (connection, refusal) in refusals) _outbox.Post(() => _services.Relay.RefuseAsync(Key, connection, refusal));
    }

    private async ValueTask CommitAsync(List<Push> waiting, List<(string Connection, Refusal Refusal)> refusals)
    {
        while (waiting.Count > 0)
        {
            var batch = new Batch();
            foreach (var push in waiting) await AdmitAsync(push, batch, refusals);
            if (batch.Writes.Count == 0)
            {
                foreach (var held in batch.Held) Acknowledge(held, _document.Sequence);
                return;
            }
            _isAheadOfTheLog = true;
            var outcome = await AppendAsync(new(Key.Organisation, Key.Deliverable, batch.Id, _document.Epoch, [.. batch.Writes.Select(entry => entry.Write)], _services.Time.GetUtcNow()));
            if (outcome.Result == AppendResult.Committed)
            {
                await SettleAsync(batch, outcome.FirstSequence);
                _isAheadOfTheLog = false;
                return;
            }
            await StartOverAsync(outcome);
            _isAheadOfTheLog = false;
            waiting = [.. batch.Pushes];
        }
    }

    private async ValueTask AdmitAsync(Push push, Batch batch, List<(string Connection, Refusal Refusal)> refusals)
    {
        if (!_participants.TryGetValue(push.Connection, out var participant))
        {
            refusals.Add((push.Connection, new(push.Batch, RefusalReason.Resync, false)));
            return;
        }
        var admission = await _admission.AdmitAsync(participant, push, _stopping.Token);
        if (admission.Reason is not { } reason)
        {
            batch.Add(push, admission);
            return;
        }
        if (admission.Burns) await BurnAsync(participant);
        refusals.Add((push.Connection, new(push.Batch, reason, admission.Burns)));
        if (!admission.SpoiltTheDocument) return;

        await ReloadAsync();
        // What this batch had already integrated went with the document: it is taken in again from the same bytes.
        foreach (var entry in batch.Writes) Updates.Apply(_document.Doc, entry.Write.Update);
    }

    private async ValueTask BurnAsync(Participant participant)
    {
        if (participant.IsBurnt) return;
        participant.IsBurnt = true;
        await PatientlyAsync(async () => { await _ids.BurnAsync(participant.ClientId, _stopping.Token); return true; });
    }

    private async ValueTask SettleAsync(Batch batch, long first)
    {
        if (first > _document.Sequence + 1) await TakeInOthersAsync(before: first);
        var sequence = first;
        foreach (var (_, write, change) in batch.Writes)
        {
            if (sequence == _document.Sequence + 1) _document.Advance(new(sequence, write.Person, write.ClientId, _services.Time.GetUtcNow(), write.Update));
            _projection.Touch(change);
            sequence++;
        }
        _pace.Committed();
        var frame = new CommittedFrame(first, sequence - 1, [.. batch.Writes.Select(entry => entry.Write.Update)]);
        sequence = first;
        List<Acknowledgement> acknowledged =
        [
            .. batch.Writes.Select(entry => new Acknowledgement(entry.Push.Connection, entry.Push.Batch, sequence++)),
            .. batch.Held.Select(held => new Acknowledgement(held.Connection, held.Batch, frame.Sequence)),
        ];
        _outbox.Post(() => _services.Relay.RelayAsync(Key, frame, acknowledged));
    }

    private void Acknowledge(Push push, long sequence) =>
        _outbox.Post(() => _services.Relay.AcknowledgeAsync(Key, push.Connection, push.Batch, sequence));

    // The batch keeps its id: when the answer to a commit was lost, the next try finds it stored and says so.
    private ValueTask<AppendOutcome> AppendAsync(LogBatch batch) => PatientlyAsync(() => _services.Log.AppendAsync(batch, _stopping.Token));

    /// <summary>Tries until the database answers: while it does not, nothing is acknowledged and nothing is lost.</summary>
    private async ValueTask<T> PatientlyAsync<T>(Func<ValueTask<T>> ask)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                return await ask();
            }
            catch (Exception failure) when (failure is System.Data.Common.DbException or IOException or TimeoutException)
            {
                if (failures == 0) Log.NotAnswering(_logger, failure, Key);
                await Task.Delay(_limits.RetryPause, _services.Time, _stopping.Token);
            }
        }
    }

    // The epoch moved under the batch: back to what is committed, rights read anew, and every push judged again.
    private async ValueTask StartOverAsync(AppendOutcome outcome)
    {
        if (outcome.Result == AppendResult.Gone) throw new InvalidOperationException($"Deliverable {Key.Deliverable} is gone.");
        await ReloadAsync();
        await ReadRightsAnewAsync();
    }

    private async ValueTask ReloadAsync()
    {
        var (known, era) = (_document.Sequence, Era.Of(_document.Epoch));
        if (!await PatientlyAsync(() => _document.LoadAsync(_stopping.Token))) throw new InvalidOperationException($"Deliverable {Key.Deliverable} is gone.");
        if (_document.Sequence < known || Era.Of(_document.Epoch) != era) throw Restored();
        _serverId = 0;
        _creditIds.Clear();
        _projection.TouchEverything();
        if (_document.Sequence > known && _document.Since(known) is { } missed) Relay(known, missed);
    }

    private async ValueTask TakeInOthersAsync(long? before)
    {
        var known = _document.Sequence;
        var (whole, entries) = await _document.CatchUpAsync(before, _stopping.Token);
        if (!whole) await ReloadAsync();
        if (entries.Count == 0) return;
        _projection.TouchEverything();
        if (IsAheadOfThisNode)
        {
            // Browsers here would delete what their schema cannot build: they get none of it, and join a newer node.
            _isAheadOfTheLog = true;
            throw new InvalidOperationException($"{Key} was upgraded by a newer program.");
        }
        Relay(known, [.. entries.Select(entry => entry.Update)]);
    }

    private void Relay(long known, IReadOnlyList<ReadOnlyMemory<byte>> updates)
    {
        var frame = new CommittedFrame(known + 1, known + updates.Count, updates);
        if (updates.Count > 0) _outbox.Post(() => _services.Relay.RelayAsync(Key, frame));
    }

    private async ValueTask<bool> WaitForRoomAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _commands.Writer.WaitToWriteAsync(cancellationToken);
        }
        catch (Exception) when (_writer.IsCompleted || _commands.Reader.Completion.IsCompleted)
        {
            return false;
        }
    }

    private async Task<T> AskAsync<T>(Func<ValueTask<T>> act, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _commands.Writer.WriteAsync(new(null, async () =>
        {
            try
            {
                answer.TrySetResult(await act());
            }
            catch (Exception failure)
            {
                answer.TrySetException(failure);
                // The asker's failure, unless it left the document with something the log may not have.
                if (_isAheadOfTheLog) throw;
            }
        }) { OnFailure = failure => answer.TrySetException(failure) }, cancellationToken);
        return await answer.Task.WaitAsync(cancellationToken);
    }

    private sealed record Command(Push? Push, Func<ValueTask>? Act)
    {
        public Action<Exception>? OnFailure { get; init; }
        /// <summary>The share of the queue a connection gives back once its push is taken up.</summary>
        public SemaphoreSlim? Room { get; init; }

        public void Fail(Exception failure) => OnFailure?.Invoke(failure);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Session {Session} ended; it will be read from the log again.")]
        public static partial void Ended(ILogger logger, Exception failure, SessionKey session);

        [LoggerMessage(2, LogLevel.Warning, "The database does not answer session {Session}; it waits and acknowledges nothing.")]
        public static partial void NotAnswering(ILogger logger, Exception failure, SessionKey session);

        [LoggerMessage(3, LogLevel.Warning, "The snapshot of session {Session} could not be stored; the log stays as it is.")]
        public static partial void NotFolded(ILogger logger, Exception failure, SessionKey session);
    }
}
