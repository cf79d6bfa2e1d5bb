using Npgsql;

namespace Portal.Storage.Databases;

/// <summary>
/// How the portal reaches PostgreSQL: as an application role that owns nothing (row-level security then holds for every query), and as
/// the owner for migrations only. With one connection string its login is the owner, and application connections step down to
/// <see cref="ApplicationRole"/> at start-up; with two, the application's login is granted that role.
/// </summary>
public sealed class PostgresConnections : IDisposable, IAsyncDisposable
{
    public const string ApplicationRole = "portal_app";

    public PostgresConnections(string connectionString, string? ownerConnectionString)
    {
        var application = new NpgsqlConnectionStringBuilder(connectionString);
        if (application.NoResetOnClose)
            throw new InvalidOperationException("ConnectionStrings:Portal must not set 'No Reset On Close': sessions would carry state from one unit of work to the next.");

        ApplicationLogin = application.Username;
        if (ownerConnectionString is null)
            application.Options = $"{application.Options} -c role={ApplicationRole}".Trim();

        // The default, said aloud whatever the server is set to: a commit returns when it is on disk.
        application.Options = $"{application.Options} -c synchronous_commit=on".Trim();
        OwnerConnectionString = ownerConnectionString ?? connectionString;
        StepsDown = ownerConnectionString is null;
        Source = NpgsqlDataSource.Create(application);
    }

    public NpgsqlDataSource Source { get; }
    public string OwnerConnectionString { get; }
    public string? ApplicationLogin { get; }
    public bool StepsDown { get; }

    public void Dispose() => Source.Dispose();
    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
