using Microsoft.Data.Sqlite;
using Portal.Authoring.Sessions;

namespace Portal.Storage.UpdateLog;

/// <summary>
/// What <see cref="LogAppending"/> says, as statements prepared once for the writer's own connection: compiling them anew for each batch
/// costs several times what they do.
/// </summary>
internal sealed class SqliteAppend : IDisposable
{
    private readonly SqliteCommand _head;
    private readonly SqliteCommand _stored;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _advance;

    public SqliteAppend(SqliteConnection connection)
    {
        _head = Prepare(connection, "SELECT sequence, epoch FROM deliverable_head WHERE organisation_id = @organisation AND deliverable_id = @deliverable");
        _stored = Prepare(connection, """
            SELECT sequence FROM deliverable_update
            WHERE organisation_id = @organisation AND deliverable_id = @deliverable AND batch_id = @batch AND ordinal = 0
            """, "@batch");
        _insert = Prepare(connection, """
            INSERT INTO deliverable_update (organisation_id, deliverable_id, sequence, batch_id, ordinal, person_id, client_id, at, bytes)
            VALUES (@organisation, @deliverable, @sequence, @batch, @ordinal, @person, @client, @at, @bytes)
            """, "@sequence", "@batch", "@ordinal", "@person", "@client", "@at", "@bytes");
        _advance = Prepare(connection, "UPDATE deliverable_head SET sequence = @sequence WHERE organisation_id = @organisation AND deliverable_id = @deliverable", "@sequence");
    }

    public AppendOutcome Apply(SqliteTransaction transaction, LogBatch batch)
    {
        foreach (var command in (ReadOnlySpan<SqliteCommand>)[_head, _stored, _insert, _advance])
        {
            command.Transaction = transaction;
            command.Parameters[0].Value = batch.Organisation.Value;
            command.Parameters[1].Value = batch.Deliverable.Value;
        }

        if (Head() is not { } head) return new(AppendResult.Gone, 0, 0);
        _stored.Parameters[2].Value = batch.Id;
        if (_stored.ExecuteScalar() is long first) return new(AppendResult.Committed, first, head.Epoch);
        if (head.Epoch != batch.ExpectedEpoch) return new(AppendResult.EpochChanged, 0, head.Epoch);

        Insert(batch, head.Sequence);
        _advance.Parameters[2].Value = head.Sequence + batch.Writes.Count;
        _advance.ExecuteNonQuery();
        return new(AppendResult.Committed, head.Sequence + 1, head.Epoch);
    }

    public void Dispose()
    {
        _head.Dispose();
        _stored.Dispose();
        _insert.Dispose();
        _advance.Dispose();
    }

    private (long Sequence, long Epoch)? Head()
    {
        using var reader = _head.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1)) : null;
    }

    private void Insert(LogBatch batch, long sequence)
    {
        var values = _insert.Parameters;
        values[3].Value = batch.Id;
        values[7].Value = LogDialect.Sqlite.WriteInstant(batch.At);
        for (var i = 0; i < batch.Writes.Count; i++)
        {
            var write = batch.Writes[i];
            values[2].Value = sequence + 1 + i;
            values[4].Value = i;
            values[5].Value = write.Person is { } person ? person.Value : DBNull.Value;
            values[6].Value = unchecked((long)write.ClientId);
            values[8].Value = write.Update.ToArray();
            _insert.ExecuteNonQuery();
        }
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in (ReadOnlySpan<string>)["@organisation", "@deliverable", .. parameters]) command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }
}
