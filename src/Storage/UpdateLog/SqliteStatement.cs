using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Portal.Storage.UpdateLog;

/// <summary>
/// A statement compiled once and bound by place (SQLite's C interface, <c>sqlite3_prepare_v3</c>). <see cref="SqliteCommand"/> looks
/// each parameter up by name at each execution, which cost the log more than what its statements do.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int GuidLength = 36;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <exception cref="SqliteException">The statement does not compile.</exception>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>As Microsoft.Data.Sqlite writes an identity: capital letters.</summary>
    public SqliteStatement Bind(int place, Guid value)
    {
        Span<byte> text = stackalloc byte[GuidLength];
        value.TryFormat(text, out _);
        Ascii.ToUpperInPlace(text, out _);
        Check(raw.sqlite3_bind_text(_statement, place, text));
        return this;
    }

    public SqliteStatement Bind(int place, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, place, value));
        return this;
    }

    public SqliteStatement Bind(int place, string value)
    {
        Check(raw.sqlite3_bind_text(_statement, place, value));
        return this;
    }

    public SqliteStatement Bind(int place, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_statement, place, value));
        return this;
    }

    public SqliteStatement BindNull(int place)
    {
        Check(raw.sqlite3_bind_null(_statement, place));
        return this;
    }

    /// <exception cref="SqliteException">It failed; the transaction is to be rolled back.</exception>
    public void Execute()
    {
        Step();
        Reset();
    }

    /// <summary>The first row's numbers, as many as the statement selects; null when there is none.</summary>
    public long[]? Numbers()
    {
        long[]? numbers = null;
        if (Step())
        {
            numbers = new long[raw.sqlite3_column_count(_statement)];
            for (var column = 0; column < numbers.Length; column++) numbers[column] = raw.sqlite3_column_int64(_statement, column);
        }

        Reset();
        return numbers;
    }

    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE) return code == raw.SQLITE_ROW;
        raw.sqlite3_reset(_statement); // says the same failure again
        SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    private void Reset() => Check(raw.sqlite3_reset(_statement));

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
