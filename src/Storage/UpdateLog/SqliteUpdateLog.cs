using Microsoft.Data.Sqlite;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Storage.Databases;

namespace Portal.Storage.UpdateLog;

/// <summary>The log on SQLite: appends go to one writer that commits them in groups, reads take a connection of their own.</summary>
internal sealed class SqliteUpdateLog(SqliteConnections connections, WriteGate gate, SqliteLogWriter writer, TimeProvider clock) : IUpdateLog
{
    public async ValueTask<StoredDocument?> LoadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: true);
        return await LogReading.LoadAsync(transaction, organisation, deliverable, LogDialect.Sqlite, cancellationToken);
    }

    public async ValueTask<DeliverableHead?> HeadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        return await LogReading.HeadAsync(connection, null, organisation, deliverable, LogDialect.Sqlite, cancellationToken);
    }

    public async ValueTask<IReadOnlyDictionary<SessionKey, DeliverableHead>> HeadsAsync(IReadOnlyCollection<SessionKey> keys, CancellationToken cancellationToken)
    {
        var heads = new Dictionary<SessionKey, DeliverableHead>(keys.Count);
        await using var connection = await connections.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT sequence, epoch FROM deliverable_head WHERE organisation_id = @organisation AND deliverable_id = @deliverable";
        var (organisation, deliverable) = (command.Parameters.Add("@organisation", SqliteType.Text), command.Parameters.Add("@deliverable", SqliteType.Text));
        foreach (var key in keys)
        {
            // Compiled once and asked for each: next to nothing inside the process.
            (organisation.Value, deliverable.Value) = (key.Organisation.Value, key.Deliverable.Value);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            if (await reader.ReadAsync(cancellationToken)) heads[key] = new(reader.GetInt64(0), reader.GetInt64(1));
        }
        return heads;
    }

    public async ValueTask<IReadOnlyList<LogEntry>?> TailAsync(OrganisationId organisation, DeliverableId deliverable, long sequence, CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        await using var transaction = connection.BeginTransaction(deferred: true);
        return await LogReading.TailAsync(transaction, organisation, deliverable, sequence, LogDialect.Sqlite, cancellationToken);
    }

    public ValueTask<AppendOutcome> AppendAsync(LogBatch batch, CancellationToken cancellationToken) => writer.AppendAsync(batch, cancellationToken);

    public async ValueTask SaveSnapshotAsync(
        OrganisationId organisation, DeliverableId deliverable, long sequence, ReadOnlyMemory<byte> state, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var snapshot = new SnapshotRow { OrganisationId = organisation, DeliverableId = deliverable, Sequence = sequence, At = now, Bytes = state.ToArray() };
        await using var connection = await connections.OpenAsync(cancellationToken);
        using (await gate.EnterAsync(cancellationToken))
        {
            await using var transaction = connection.BeginTransaction();
            if (!await LogCompaction.StoreAsync(transaction, snapshot, LogDialect.Sqlite, cancellationToken)) return;
            await transaction.CommitAsync(cancellationToken);
        }

        var more = true;
        while (more)
        {
            using var pass = await gate.EnterAsync(cancellationToken);
            await using var transaction = connection.BeginTransaction();
            more = await LogCompaction.PruneAsync(transaction, organisation, deliverable, sequence, now - LogCompaction.Horizon, LogDialect.Sqlite, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
