using Portal.Authoring.Schema;
using Portal.Authoring.Schema.Upgrades;
using Portal.Collaboration;
using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>Who is in the session, what they may do now, and what the server itself writes. All on the writer.</summary>
public sealed partial class LiveSession
{
    private async ValueTask<Joined?> AdmitJoinerAsync(JoinRequest request)
    {
        await RemoveAsync(request.Connection, null);
        var rights = await RightsOfAsync(request.Person);
        // Rights and head are read apart: they must speak of the same epoch, or a freeze could slip between.
        for (var tries = 0; rights is not null && rights.Epoch != _document.Epoch && tries < 5; tries++)
        {
            await FollowHeadAsync(rightsToo: true);
            rights = await RightsOfAsync(request.Person);
        }
        if (rights is null) return null;
        if (await MustReloadAsync(request)) return new(0, _document.Sequence, null, [], Spelled(rights), []) { MustReload = true };

        var clientId = await _ids.AssignAsync(request.Person, request.HeldClientId, _stopping.Token);
        var participant = new Participant(request.Connection, request.Person, clientId, rights);
        await _services.Relay.EnterAsync(Key, request.Connection);
        _participants[request.Connection] = participant;
        Volatile.Write(ref _lastUse, _services.Time.GetTimestamp());

        var tail = request.KnownSequence is { } known ? await SinceAsync(known) : null;
        return new(
            clientId, _document.Sequence, tail is null ? _document.Encode() : (ReadOnlyMemory<byte>?)null, tail ?? [], Spelled(rights),
            [.. _participants.Values.Where(other => other != participant).Select(other => other.ToPresent())]);
    }

    private async ValueTask<bool> MustReloadAsync(JoinRequest request)
    {
        if (request.Schema < _services.Upgrades.Current || IsAheadOfThisNode) return true;
        if (request.KnownEpoch is { } epoch && Era.Of(epoch) != Era.Of(_document.Epoch)) return true;
        if (request.KnownSequence is not { } known || known <= _document.Sequence) return false;
        // What it knows may have been committed on another node a moment ago; if the log does not have it either, the log was cut back.
        await FollowHeadAsync(rightsToo: false);
        return known > _document.Sequence;
    }

    // Everything here speaks of a history that is no more: the session ends, and the next one is read from the log.
    private InvalidOperationException Restored()
    {
        _isAheadOfTheLog = true;
        return new($"The log of {Key} was restored from a backup.");
    }

    private async ValueTask<IReadOnlyList<WrittenRun>?> WrittenInAsync(string section)
    {
        if ((_document.Doc.GetMap(PlanKeys.Sections).Get(section).AsType as YMap)?.Get(PlanKeys.Body).AsType is not { } body) return null;
        var runs = new List<WrittenRun>();
        foreach (var run in Authorship.Of(body))
        {
            var binding = await _ids.FindAsync(run.Client, _stopping.Token);
            var (person, at) = (binding?.Person, binding?.At);
            // One person writes under a new id at each sitting: to readers that is one hand.
            if (!run.StartsText && runs is [.., var last] && last.Person == person) runs[^1] = last with { Text = last.Text + run.Text, At = last.At > at ? last.At : at };
            else runs.Add(new(person, run.Text, run.StartsText, at));
        }
        return runs;
    }

    // A node that has not been replaced yet, while another already upgraded the document.
    private bool IsAheadOfThisNode => _services.Upgrades.IsAhead(_document.Doc);

    /// <summary>Brings an older document to the present schema, in the log and before anyone is let in.</summary>
    private async ValueTask<bool> UpgradeAsync()
    {
        while (_services.Upgrades.IsBehind(_document.Doc))
        {
            var next = _services.Upgrades.Of(_document.Doc) + 1;
            var update = await WriteAsServerAsync(new() { Change = _services.Upgrades.Advance });
            var outcome = await AppendAsync(new(
                Key.Organisation, Key.Deliverable, PlanUpgrades.BatchId(Key.Deliverable, next), _document.Epoch,
                [new(null, _serverId, update!)], _services.Time.GetUtcNow())); // a step at least writes its number
            // Another node may have taken the step first: then the log holds its bytes, not ours. Either way the log is right.
            await StartOverAsync(outcome);
            _isAheadOfTheLog = false;
        }
        return true;
    }

    private async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>?> SinceAsync(long known)
    {
        if (_document.Since(known) is { } recent) return recent;
        if (known > _document.Sequence || await _services.Log.TailAsync(Key.Organisation, Key.Deliverable, known, _stopping.Token) is not { } tail) return null;
        return [.. tail.Where(entry => entry.Sequence <= _document.Sequence).Select(entry => entry.Update)];
    }

    /// <summary>The rights with every section they cover by name: a right on a section covers what lies under it.</summary>
    private EditRights Spelled(EditRights rights)
    {
        if (rights.Scope.Everything || rights.Scope.Sections.Count == 0) return rights;
        var sections = _document.Doc.GetMap(PlanKeys.Sections);
        return rights with { Scope = rights.Scope with { Sections = sections.Keys.Where(id => ChangeJudge.Covers(sections, rights.Scope, id)).ToHashSet() } };
    }

    private ValueTask<EditRights?> RightsOfAsync(PersonId person) =>
        _services.Rights.ForAsync(Key.Organisation, Key.Deliverable, person, _stopping.Token);

    private async ValueTask<bool> RemoveAsync(string connection, DropReason? reason)
    {
        if (!_participants.TryRemove(connection, out var participant)) return false;
        Volatile.Write(ref _lastUse, _services.Time.GetTimestamp());
        await _services.Relay.LeaveAsync(Key, connection);
        if (reason is { } told) _outbox.Post(() => _services.Relay.DropAsync(Key, connection, told));
        // Someone who came back on another socket under the same id is still here.
        var isBack = _participants.Values.Any(other => other.ClientId == participant.ClientId);
        if (!isBack && AwarenessGuard.Farewell(participant.Awareness) is { } farewell) _outbox.Post(() => _services.Relay.RelayAwarenessAsync(Key, null, farewell));
        return true;
    }

    /// <summary>A freeze, a role, a scope, or a commit of another node: taken in as soon as it is seen.</summary>
    private async ValueTask<bool> FollowHeadAsync(bool rightsToo)
    {
        if (await _services.Log.HeadAsync(Key.Organisation, Key.Deliverable, _stopping.Token) is not { } head)
        {
            foreach (var participant in _participants.Values) await RemoveAsync(participant.Connection, DropReason.Gone);
            return false;
        }
        if (head.Sequence < _document.Sequence || Era.Of(head.Epoch) != Era.Of(_document.Epoch))
        {
            throw Restored();
        }
        if (head.Sequence > _document.Sequence) await TakeInOthersAsync(before: null);
        if (rightsToo || head.Epoch != _document.Epoch)
        {
            _document.Epoch = head.Epoch;
            _projection.SettingsMayHaveChanged();
            await ReadRightsAnewAsync();
        }
        return true;
    }

    private async ValueTask ReadRightsAnewAsync()
    {
        foreach (var group in _participants.Values.GroupBy(participant => participant.Person).ToList())
        {
            var rights = await RightsOfAsync(group.Key);
            foreach (var participant in group)
            {
                if (rights is null)
                {
                    await RemoveAsync(participant.Connection, DropReason.AccessEnded);
                    continue;
                }
                participant.Rights = rights;
                var told = Spelled(rights);
                _outbox.Post(() => _services.Relay.TellRightsAsync(Key, participant.Connection, told));
            }
        }
    }

    private async ValueTask<EditOutcome> RunEditAsync(ServerEdit edit)
    {
        if (IsAheadOfThisNode) throw new InvalidOperationException($"{Key} has a schema this program does not know.");
        while (true)
        {
            if (edit.Person is { } person)
            {
                if (await RightsOfAsync(person) is not { } rights) return new(RefusalReason.Reader, _document.Sequence);
                if (!edit.Needs(rights)) return new(rights.Refusal ?? RefusalReason.Structure, _document.Sequence);
            }
            if (await WriteAsServerAsync(edit) is not { Length: > 0 } update) return new(null, _document.Sequence);

            var batch = new LogBatch(
                Key.Organisation, Key.Deliverable, edit.Batch ?? Guid.CreateVersion7(), _document.Epoch,
                [new(edit.Person, _document.Doc.ClientId, update)], _services.Time.GetUtcNow());
            var outcome = await AppendAsync(batch);
            if (outcome.Result == AppendResult.Committed)
            {
                if (outcome.FirstSequence <= _document.Sequence)
                {
                    // Written already, before the answer to it was lost: the log has it once, and so must the document.
                    await ReloadAsync();
                    _isAheadOfTheLog = false;
                    return new(null, outcome.FirstSequence);
                }
                _isAheadOfTheLog = false;
                if (outcome.FirstSequence > _document.Sequence + 1) await TakeInOthersAsync(before: outcome.FirstSequence);
                _document.Advance(new(outcome.FirstSequence, edit.Person, batch.Writes[0].ClientId, batch.At, update));
                _projection.TouchEverything();
                Relay(outcome.FirstSequence - 1, [update]);
                return new(null, outcome.FirstSequence);
            }
            await StartOverAsync(outcome);
            _isAheadOfTheLog = false;
        }
    }

    private async ValueTask<byte[]?> WriteAsServerAsync(ServerEdit edit)
    {
        if (_serverId == 0) _serverId = await _ids.AssignAsync(null, null, _stopping.Token);
        var id = edit.Author is { } author ? await CreditIdAsync(author) : _serverId;
        var doc = _document.Doc;
        doc.ClientId = id;
        byte[]? written = null;
        void Take(byte[] update, object? origin, Transaction transaction) => written = written is null ? update : Updates.Merge(written, update);
        doc.Update += Take;
        _isAheadOfTheLog = true;
        try
        {
            doc.Transact(_ => edit.Change(doc));
            _isAheadOfTheLog = written is not null;
            return written;
        }
        catch
        {
            // Half an edit may be integrated: only the log knows the document now.
            await ReloadAsync();
            _isAheadOfTheLog = false;
            throw;
        }
        finally
        {
            doc.Update -= Take;
        }
    }

    // What was proposed stays its author's: it is written under an id bound to them, one for the life of the session.
    private async ValueTask<ulong> CreditIdAsync(PersonId author)
    {
        if (_creditIds.TryGetValue(author, out var known)) return known;
        return _creditIds[author] = await _ids.AssignAsync(author, null, _stopping.Token);
    }

    private void StartSnapshotWhenDue()
    {
        if (_savingSnapshot || !_document.NeedsSnapshot) return;
        _savingSnapshot = true;
        var (sequence, state) = (_document.Sequence, _document.Encode());
        _ = Task.Run(async () =>
        {
            await SaveSnapshotAsync(sequence, state);
            _commands.Writer.TryWrite(new(null, () =>
            {
                _savingSnapshot = false;
                _document.SnapshotSaved(sequence);
                return ValueTask.CompletedTask;
            }));
        });
    }

    private async Task SaveSnapshotAsync(long sequence, ReadOnlyMemory<byte> state)
    {
        try
        {
            await _services.Log.SaveSnapshotAsync(Key.Organisation, Key.Deliverable, sequence, state, CancellationToken.None);
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or IOException or TimeoutException)
        {
            Log.NotFolded(_logger, failure, Key);
        }
    }
}
