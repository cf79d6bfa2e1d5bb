using System.Data;
using Npgsql;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Storage.Databases;

namespace Portal.Storage.UpdateLog;

/// <summary>The log on PostgreSQL. The server gathers the commits of concurrent sessions itself; a reader sees one snapshot.</summary>
internal sealed class PostgresUpdateLog(PostgresConnections connections, ISessionNews news, TimeProvider clock) : IUpdateLog
{
    public async ValueTask<StoredDocument?> LoadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        await using var connection = await connections.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await LogReading.LoadAsync(transaction, organisation, deliverable, LogDialect.Postgres, cancellationToken);
    }

    public async ValueTask<DeliverableHead?> HeadAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken)
    {
        await using var connection = await connections.Source.OpenConnectionAsync(cancellationToken);
        return await LogReading.HeadAsync(connection, null, organisation, deliverable, LogDialect.Postgres, cancellationToken);
    }

    public async ValueTask<IReadOnlyDictionary<SessionKey, DeliverableHead>> HeadsAsync(IReadOnlyCollection<SessionKey> keys, CancellationToken cancellationToken)
    {
        var heads = new Dictionary<SessionKey, DeliverableHead>(keys.Count);
        await using var connection = await connections.Source.OpenConnectionAsync(cancellationToken);
        foreach (var ofOne in keys.GroupBy(key => key.Organisation))
        {
            await using var command = LogCommand.Create(connection, null, $"""
                {LogDialect.Postgres.Enter(ofOne.Key)}
                SELECT deliverable_id, sequence, epoch FROM deliverable_head WHERE organisation_id = @organisation AND deliverable_id = ANY(@deliverables)
                """, ("@organisation", ofOne.Key), ("@deliverables", ofOne.Select(key => key.Deliverable.Value).ToArray()));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) heads[new(ofOne.Key, new(reader.GetGuid(0)))] = new(reader.GetInt64(1), reader.GetInt64(2));
        }
        return heads;
    }

    public async ValueTask<IReadOnlyList<LogEntry>?> TailAsync(OrganisationId organisation, DeliverableId deliverable, long sequence, CancellationToken cancellationToken)
    {
        await using var connection = await connections.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return await LogReading.TailAsync(transaction, organisation, deliverable, sequence, LogDialect.Postgres, cancellationToken);
    }

    public async ValueTask<AppendOutcome> AppendAsync(LogBatch batch, CancellationToken cancellationToken)
    {
        await using var connection = await connections.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var outcome = await LogAppending.ApplyAsync(transaction, batch, LogDialect.Postgres, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (outcome.Result == AppendResult.Committed) news.Tell(new(batch.Organisation, batch.Deliverable));
        return outcome;
    }

    public async ValueTask SaveSnapshotAsync(
        OrganisationId organisation, DeliverableId deliverable, long sequence, ReadOnlyMemory<byte> state, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var snapshot = new SnapshotRow { OrganisationId = organisation, DeliverableId = deliverable, Sequence = sequence, At = now, Bytes = state.ToArray() };
        await using var connection = await connections.Source.OpenConnectionAsync(cancellationToken);
        await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
        {
            if (!await LogCompaction.StoreAsync(transaction, snapshot, LogDialect.Postgres, cancellationToken)) return;
            await transaction.CommitAsync(cancellationToken);
        }

        var more = true;
        while (more)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            more = await LogCompaction.PruneAsync(transaction, organisation, deliverable, sequence, now - LogCompaction.Horizon, LogDialect.Postgres, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }
}
