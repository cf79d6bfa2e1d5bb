using System.Data.Common;
using System.Globalization;
using System.Text;
using Portal.Authoring.Sessions;

namespace Portal.Storage.UpdateLog;

/// <summary>
/// One batch inside a transaction the caller commits: lock the head, answer a batch already stored, check the epoch, number the
/// writes. Nothing is durable before the commit, so nothing may be said before it.
/// </summary>
internal static class LogAppending
{
    // Eight parameters a row: far under the limits of both databases (32,766 and 65,535).
    private const int RowsPerStatement = 500;

    public static async ValueTask<AppendOutcome> ApplyAsync(DbTransaction transaction, LogBatch batch, LogDialect dialect, CancellationToken cancellationToken)
    {
        var (head, stored) = await LockHeadAsync(transaction, batch, dialect, cancellationToken);
        if (head is not { } found) return new(AppendResult.Gone, 0, 0);
        if (stored is { } first) return new(AppendResult.Committed, first, found.Epoch);
        if (found.Epoch != batch.ExpectedEpoch) return new(AppendResult.EpochChanged, 0, found.Epoch);

        for (var from = 0; from < batch.Writes.Count; from += RowsPerStatement)
            await InsertAsync(transaction, batch, dialect, found.Sequence, from, Math.Min(from + RowsPerStatement, batch.Writes.Count), cancellationToken);

        return new(AppendResult.Committed, found.Sequence + 1, found.Epoch);
    }

    private static async ValueTask<((long Sequence, long Epoch)? Head, long? Stored)> LockHeadAsync(
        DbTransaction transaction, LogBatch batch, LogDialect dialect, CancellationToken cancellationToken)
    {
        // Two statements, not one with a subquery: the second must see what was committed while the first waited for the lock.
        await using var command = LogCommand.Create(transaction, $"""
            {dialect.Enter(batch.Organisation)}
            SELECT sequence, epoch FROM deliverable_head WHERE organisation_id = @organisation AND deliverable_id = @deliverable {dialect.LockRow};
            SELECT sequence FROM deliverable_update
            WHERE organisation_id = @organisation AND deliverable_id = @deliverable AND batch_id = @batch AND ordinal = 0;
            """, ("@organisation", batch.Organisation), ("@deliverable", batch.Deliverable), ("@batch", batch.Id));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        (long, long)? head = await reader.ReadAsync(cancellationToken) ? (reader.GetInt64(0), reader.GetInt64(1)) : null;
        await reader.NextResultAsync(cancellationToken);
        long? stored = await reader.ReadAsync(cancellationToken) ? reader.GetInt64(0) : null;
        return (head, stored);
    }

    private static async ValueTask InsertAsync(
        DbTransaction transaction, LogBatch batch, LogDialect dialect, long sequence, int from, int to, CancellationToken cancellationToken)
    {
        var sql = new StringBuilder("INSERT INTO deliverable_update (organisation_id, deliverable_id, sequence, batch_id, ordinal, person_id, client_id, at, bytes) VALUES ");
        await using var command = LogCommand.Create(transaction, "",
            ("@organisation", batch.Organisation), ("@deliverable", batch.Deliverable), ("@batch", batch.Id), ("@at", dialect.WriteInstant(batch.At)),
            ("@sequence", sequence + to));

        for (var i = from; i < to; i++)
        {
            var write = batch.Writes[i];
            sql.Append(CultureInfo.InvariantCulture, $"{(i == from ? "" : ", ")}(@organisation, @deliverable, {sequence + 1 + i}, @batch, {i}, @person{i}, @client{i}, @at, @bytes{i})");
            LogCommand.Add(command, $"@person{i}", write.Person);
            LogCommand.Add(command, $"@client{i}", unchecked((long)write.ClientId));
            LogCommand.Add(command, $"@bytes{i}", write.Update.ToArray());
        }

        sql.Append("; UPDATE deliverable_head SET sequence = @sequence WHERE organisation_id = @organisation AND deliverable_id = @deliverable;");
        command.CommandText = sql.ToString();
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
