using System.Data.Common;
using Portal.Domain.Shared;

namespace Portal.Storage.UpdateLog;

/// <summary>
/// Folding the log: the snapshot is committed first, then what it covers is deleted in slices that each stay short. A crash in
/// between leaves rows too many, never too few.
/// </summary>
internal static class LogCompaction
{
    /// <summary>How long updates stay after a snapshot covers them, for clients that were away.</summary>
    public static readonly TimeSpan Horizon = TimeSpan.FromHours(24);

    public const long RowsPerSlice = 500;

    /// <returns>False when a snapshot as recent is already there.</returns>
    public static async ValueTask<bool> StoreAsync(
        DbTransaction transaction, SnapshotRow snapshot, LogDialect dialect, CancellationToken cancellationToken)
    {
        await using var check = LogCommand.Create(transaction, $"""
            {dialect.Enter(snapshot.OrganisationId)}
            SELECT sequence, (SELECT max(s.sequence) FROM deliverable_snapshot s WHERE s.organisation_id = @organisation AND s.deliverable_id = @deliverable)
            FROM deliverable_head WHERE organisation_id = @organisation AND deliverable_id = @deliverable {dialect.LockRow}
            """, ("@organisation", snapshot.OrganisationId), ("@deliverable", snapshot.DeliverableId));
        await using (var reader = await check.ExecuteReaderAsync(cancellationToken))
        {
            if (!await reader.ReadAsync(cancellationToken)) return false;
            if (snapshot.Sequence > reader.GetInt64(0))
                throw new ArgumentException($"A snapshot at {snapshot.Sequence} is ahead of the log of {snapshot.DeliverableId}.", nameof(snapshot));
            if (!await reader.IsDBNullAsync(1, cancellationToken) && reader.GetInt64(1) >= snapshot.Sequence) return false;
        }

        await using var insert = LogCommand.Create(transaction,
            "INSERT INTO deliverable_snapshot (organisation_id, deliverable_id, sequence, at, bytes) VALUES (@organisation, @deliverable, @sequence, @at, @bytes)",
            ("@organisation", snapshot.OrganisationId), ("@deliverable", snapshot.DeliverableId), ("@sequence", snapshot.Sequence),
            ("@at", dialect.WriteInstant(snapshot.At)), ("@bytes", snapshot.Bytes));
        await insert.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }

    /// <returns>Whether another slice may be left.</returns>
    public static async ValueTask<bool> PruneAsync(
        DbTransaction transaction, OrganisationId organisation, DeliverableId deliverable, long covered, DateTimeOffset olderThan, LogDialect dialect,
        CancellationToken cancellationToken)
    {
        // The oldest first and only from the start of the log: what stays is contiguous.
        await using var prune = LogCommand.Create(transaction, $"""
            {dialect.Enter(organisation)}
            DELETE FROM deliverable_snapshot WHERE organisation_id = @organisation AND deliverable_id = @deliverable AND sequence < @covered;
            DELETE FROM deliverable_update WHERE organisation_id = @organisation AND deliverable_id = @deliverable AND sequence <= @covered
                AND sequence < (SELECT min(u.sequence) + {RowsPerSlice} FROM deliverable_update u WHERE u.organisation_id = @organisation AND u.deliverable_id = @deliverable)
                AND sequence < COALESCE((SELECT min(k.sequence) FROM deliverable_update k
                    WHERE k.organisation_id = @organisation AND k.deliverable_id = @deliverable AND k.at >= @horizon), @covered + 1);
            """, ("@organisation", organisation), ("@deliverable", deliverable), ("@covered", covered), ("@horizon", dialect.WriteInstant(olderThan)));
        return await prune.ExecuteNonQueryAsync(cancellationToken) >= RowsPerSlice;
    }
}
