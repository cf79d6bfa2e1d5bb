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
