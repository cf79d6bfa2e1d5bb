namespace Portal.TestSupport.Databases;

/// <summary>
/// An empty database of its own, given as the connection string the portal is configured with. A SQLite file in a temporary folder, or
/// a database of the PostgreSQL cluster of this test run.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private readonly Action _remove;

    private TestDatabase(DatabaseKind kind, string connectionString, string folder, Action remove) =>
        (Kind, ConnectionString, Folder, _remove) = (kind, connectionString, folder, remove);

    public DatabaseKind Kind { get; }

    /// <summary>Value for <c>ConnectionStrings:Portal</c>.</summary>
    public string ConnectionString { get; }

    /// <summary>A folder that goes away with the database: for blobs and the like.</summary>
    public string Folder { get; }

    public static TestDatabase Create(DatabaseKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("portal-test-").FullName;
        if (kind == DatabaseKind.Sqlite)
            return new(kind, $"Data Source={Path.Combine(folder, "portal.db")}", folder, () => Remove(folder));

        var (name, connection) = PostgresCluster.Shared.CreateDatabase();
        return new(kind, connection, folder, () =>
        {
            PostgresCluster.Shared.DropDatabase(name);
            Remove(folder);
        });
    }

    public void Dispose() => _remove();

    // A connection that closes at this very moment may put its write-ahead log back into a folder being emptied.
    private static void Remove(string folder)
    {
        for (var tries = 0; Directory.Exists(folder); tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (tries < 20)
            {
                Thread.Sleep(50);
            }
        }
    }
}
