using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace Portal.Storage.Databases;

/// <summary>Where the SQLite file is, and how every connection to it is set up.</summary>
public sealed class SqliteConnections
{
    // WAL lets readers read while one writes; FULL makes a commit wait for the disk (NORMAL loses acknowledged commits at a power
    // cut); foreign keys are off by default in SQLite. Only the journal mode is kept in the file, the rest is per connection.
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;";

    private static readonly ConditionalWeakTable<object, object> IsSetUp = [];
    private static readonly object Mark = new();

    public SqliteConnections(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        ConnectionString = builder.ToString();
        FilePath = Path.GetFullPath(builder.DataSource);
    }

    public string ConnectionString { get; }
    public string FilePath { get; }

    public void CreateFolder() => Directory.CreateDirectory(Path.GetDirectoryName(FilePath)!); // a full path has a folder

    public async ValueTask<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        SetUp(connection);
        return connection;
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        SetUp(connection);
        return connection;
    }

    /// <summary>Once for each physical connection: the pool gives the same one back, as it was set up, hundreds of times a second.</summary>
    public static void SetUp(SqliteConnection connection)
    {
        if (connection.Handle is not { } handle || IsSetUp.TryGetValue(handle, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        IsSetUp.AddOrUpdate(handle, Mark);
    }
}
