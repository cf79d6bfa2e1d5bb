using Portal.Domain.Shared;

namespace Portal.Authoring.Sessions;

/// <summary>
/// The durable log of one deliverable's updates. A port: Storage implements it over SQLite and PostgreSQL.
/// Appending locks the head row, so sequences increase in commit order; when it returns <see cref="AppendResult.Committed"/>
/// the batch is on disk (design: ack means durable).
/// </summary>
public interface IUpdateLog
{
    /// <summary>The latest snapshot and everything after it; null when the organisation has no such deliverable.</summary>
    ValueTask<StoredDocument?> LoadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken);

    /// <summary>Entries after <paramref name="sequence"/>, in order; empty when there is none. Null when that tail is no longer kept.</summary>
    ValueTask<IReadOnlyList<LogEntry>?> TailAsync(OrganisationId organisation, DeliverableId deliverable, long sequence, CancellationToken cancellationToken);

    /// <summary>Appends a batch, idempotent by <see cref="LogBatch.Id"/>: a batch already stored answers as committed with its sequence.</summary>
    ValueTask<AppendOutcome> AppendAsync(LogBatch batch, CancellationToken cancellationToken);

    /// <summary>The narrow head row: cheap enough to be asked twice a second. Null when the organisation has no such deliverable.</summary>
    ValueTask<DeliverableHead?> HeadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken);

    /// <summary>The heads of many at once, for the steady round over open sessions; one that is not there has no entry.</summary>
    async ValueTask<IReadOnlyDictionary<SessionKey, DeliverableHead>> HeadsAsync(IReadOnlyCollection<SessionKey> keys, CancellationToken cancellationToken)
    {
        var heads = new Dictionary<SessionKey, DeliverableHead>(keys.Count);
        foreach (var key in keys)
        {
            if (await HeadAsync(key.Organisation, key.Deliverable, cancellationToken) is { } head) heads[key] = head;
        }
        return heads;
    }

    /// <summary>Replaces the log up to <paramref name="sequence"/> by a snapshot; the tail younger than the horizon is kept for catch-up.</summary>
    ValueTask SaveSnapshotAsync(OrganisationId organisation, DeliverableId deliverable, long sequence, ReadOnlyMemory<byte> state, CancellationToken cancellationToken);
}

/// <summary>Where a deliverable stands: the last committed sequence and the edit epoch.</summary>
public readonly record struct DeliverableHead(long Sequence, long Epoch);

/// <param name="Epoch">Edit epoch of the head: bumped by every freeze, thaw, scope or role change.</param>
public sealed record StoredDocument(long Sequence, long Epoch, ReadOnlyMemory<byte> Snapshot, long SnapshotSequence, IReadOnlyList<LogEntry> Tail);

/// <summary>One committed batch: the merged update bytes and who wrote them.</summary>
public sealed record LogEntry(long Sequence, PersonId? Person, ulong ClientId, DateTimeOffset At, ReadOnlyMemory<byte> Update);

/// <param name="ExpectedEpoch">The epoch the batch was authorised under; a newer head answers <see cref="AppendResult.EpochChanged"/>.</param>
public sealed record LogBatch(
    OrganisationId Organisation, DeliverableId Deliverable, Guid Id, long ExpectedEpoch, IReadOnlyList<LogWrite> Writes, DateTimeOffset At);

public sealed record LogWrite(PersonId? Person, ulong ClientId, ReadOnlyMemory<byte> Update);

public enum AppendResult { Committed, EpochChanged, Gone }

/// <param name="FirstSequence">Sequence of the batch's first write; the others follow without gaps.</param>
public readonly record struct AppendOutcome(AppendResult Result, long FirstSequence, long Epoch);
