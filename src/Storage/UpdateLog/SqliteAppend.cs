using Microsoft.Data.Sqlite;
using Portal.Authoring.Sessions;
using Portal.Storage.Conventions;

namespace Portal.Storage.UpdateLog;

/// <summary>
/// What <see cref="LogAppending"/> says, as statements prepared once for the writer's own connection: compiling them anew for each batch
/// costs several times what they do. Run inside the transaction of that connection.
/// </summary>
internal sealed class SqliteAppend(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _head = new(connection, "SELECT sequence, epoch FROM deliverable_head WHERE organisation_id = ?1 AND deliverable_id = ?2");

    private readonly SqliteStatement _stored = new(connection, """
        SELECT sequence FROM deliverable_update
        WHERE organisation_id = ?1 AND deliverable_id = ?2 AND batch_id = ?3 AND ordinal = 0
        """);

    private readonly SqliteStatement _insert = new(connection, """
        INSERT INTO deliverable_update (organisation_id, deliverable_id, sequence, batch_id, ordinal, person_id, client_id, at, bytes)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """);

    private readonly SqliteStatement _advance = new(connection, "UPDATE deliverable_head SET sequence = ?3 WHERE organisation_id = ?1 AND deliverable_id = ?2");

    public AppendOutcome Apply(LogBatch batch)
    {
        if (Of(_head, batch).Numbers() is not [var sequence, var epoch]) return new(AppendResult.Gone, 0, 0);
        if (Of(_stored, batch).Bind(3, batch.Id).Numbers() is [var first]) return new(AppendResult.Committed, first, epoch);
        if (epoch != batch.ExpectedEpoch) return new(AppendResult.EpochChanged, 0, epoch);

        Insert(batch, sequence);
        Of(_advance, batch).Bind(3, sequence + batch.Writes.Count).Execute();
        return new(AppendResult.Committed, sequence + 1, epoch);
    }

    public void Dispose()
    {
        _head.Dispose();
        _stored.Dispose();
        _insert.Dispose();
        _advance.Dispose();
    }

    // What stays the same from row to row is bound once: a reset keeps it.
    private void Insert(LogBatch batch, long sequence)
    {
        Of(_insert, batch).Bind(4, batch.Id).Bind(8, SqliteInstant.Write(batch.At));
        foreach (var (ordinal, write) in batch.Writes.Index())
        {
            _insert.Bind(3, sequence + 1 + ordinal).Bind(5, ordinal).Bind(7, unchecked((long)write.ClientId)).Bind(9, write.Update.Span);
            if (write.Person is { } person) _insert.Bind(6, person.Value); else _insert.BindNull(6);
            _insert.Execute();
        }
    }

    private static SqliteStatement Of(SqliteStatement statement, LogBatch batch) => statement.Bind(1, batch.Organisation.Value).Bind(2, batch.Deliverable.Value);
}
