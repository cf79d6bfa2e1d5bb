using System.Data.Common;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;

namespace Portal.Storage.UpdateLog;

/// <summary>
/// Reads of the log, inside a transaction that sees one moment of it. What it returns is whole or it throws: a document is never
/// served with a hole because some rows were missing.
/// </summary>
internal static class LogReading
{
    /// <param name="locked">Locks the head row first: nobody appends until the transaction ends, so what is read stays true for what follows.</param>
    public static async ValueTask<StoredDocument?> LoadAsync(
        DbTransaction transaction, OrganisationId organisation, DeliverableId deliverable, LogDialect dialect, CancellationToken cancellationToken, bool locked = false)
    {
        if (await HeadAsync(transaction.Connection!, transaction, organisation, deliverable, dialect, cancellationToken, locked) is not { } head) return null; // its connection is open

        var (snapshotSequence, snapshot) = await SnapshotAsync(transaction, organisation, deliverable, cancellationToken);
        var tail = await EntriesAsync(transaction, organisation, deliverable, snapshotSequence, dialect, cancellationToken);
        RequireContiguous(deliverable, snapshotSequence, tail, head.Sequence);
        return new(head.Sequence, head.Epoch, snapshot, snapshotSequence, tail);
    }

    public static async ValueTask<IReadOnlyList<LogEntry>?> TailAsync(
        DbTransaction transaction, OrganisationId organisation, DeliverableId deliverable, long sequence, LogDialect dialect, CancellationToken cancellationToken)
    {
        if (await HeadAsync(transaction.Connection!, transaction, organisation, deliverable, dialect, cancellationToken) is not { } head) return null;
        if (sequence >= head.Sequence) return [];

        var entries = await EntriesAsync(transaction, organisation, deliverable, sequence, dialect, cancellationToken);
        if (entries.Count == 0 || entries[0].Sequence != sequence + 1) return null;

        RequireContiguous(deliverable, sequence, entries, head.Sequence);
        return entries;
    }

    /// <summary>Alone, it needs no transaction: entering the organisation and reading are one command, hence one implicit transaction.</summary>
    public static async ValueTask<DeliverableHead?> HeadAsync(
        DbConnection connection, DbTransaction? transaction, OrganisationId organisation, DeliverableId deliverable, LogDialect dialect, CancellationToken cancellationToken,
        bool locked = false)
    {
        await using var command = LogCommand.Create(connection, transaction, $"""
            {dialect.Enter(organisation)}
            SELECT sequence, epoch FROM deliverable_head WHERE organisation_id = @organisation AND deliverable_id = @deliverable {(locked ? dialect.LockRow : "")}
            """, ("@organisation", organisation), ("@deliverable", deliverable));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new DeliverableHead(reader.GetInt64(0), reader.GetInt64(1)) : null;
    }

    private static async ValueTask<(long Sequence, ReadOnlyMemory<byte> State)> SnapshotAsync(
        DbTransaction transaction, OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        await using var command = LogCommand.Create(transaction, """
            SELECT sequence, bytes FROM deliverable_snapshot
            WHERE organisation_id = @organisation AND deliverable_id = @deliverable ORDER BY sequence DESC LIMIT 1
            """, ("@organisation", organisation), ("@deliverable", deliverable));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? (reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : (0, ReadOnlyMemory<byte>.Empty);
    }

    private static async ValueTask<List<LogEntry>> EntriesAsync(
        DbTransaction transaction, OrganisationId organisation, DeliverableId deliverable, long after, LogDialect dialect, CancellationToken cancellationToken)
    {
        await using var command = LogCommand.Create(transaction, """
            SELECT sequence, person_id, client_id, at, bytes FROM deliverable_update
            WHERE organisation_id = @organisation AND deliverable_id = @deliverable AND sequence > @after ORDER BY sequence
            """, ("@organisation", organisation), ("@deliverable", deliverable), ("@after", after));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        var entries = new List<LogEntry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            PersonId? person = await reader.IsDBNullAsync(1, cancellationToken) ? null : new PersonId(reader.GetGuid(1));
            entries.Add(new(
                reader.GetInt64(0), person, unchecked((ulong)reader.GetInt64(2)), dialect.ReadInstant(reader, 3), reader.GetFieldValue<byte[]>(4)));
        }

        return entries;
    }

    private static void RequireContiguous(DeliverableId deliverable, long after, List<LogEntry> entries, long last)
    {
        var expected = after;
        foreach (var entry in entries)
        {
            if (entry.Sequence != ++expected) throw new LogDamagedException(deliverable, expected);
        }

        if (expected != last) throw new LogDamagedException(deliverable, expected + 1);
    }
}
