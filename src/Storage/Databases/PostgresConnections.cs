using Azure.Core;
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

    // Azure Database for PostgreSQL takes an access token as password; tokens live an hour or more.
    private const string TokenScope = "https://ossrdbms-aad.database.windows.net/.default";
    private static readonly TimeSpan TokenRenewal = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan TokenRetry = TimeSpan.FromSeconds(10);

    private readonly string _ownerConnection;
    private readonly TokenCredential? _identity;

    /// <param name="ownerConnectionString">For migrations; null when the application's login is the owner.</param>
    /// <param name="identity">Gives the password as a token; null when the connection strings hold what is needed.</param>
    public PostgresConnections(string connectionString, string? ownerConnectionString, TokenCredential? identity = null)
    {
        var application = new NpgsqlConnectionStringBuilder(connectionString);
        if (application.NoResetOnClose)
            throw new InvalidOperationException("ConnectionStrings:Portal must not set 'No Reset On Close': sessions would carry state from one unit of work to the next.");

        _ownerConnection = ownerConnectionString ?? connectionString;
        _identity = identity;
        // The role that the portal grants its own to: with one connection string, the owner that steps down.
        Login = application.Username;
        if (ownerConnectionString is null)
            application.Options = $"{application.Options} -c role={ApplicationRole}".Trim();

        // The default, said aloud whatever the server is set to: a commit returns when it is on disk.
        application.Options = $"{application.Options} -c synchronous_commit=on".Trim();
        Source = Build(application);
    }

    public NpgsqlDataSource Source { get; }
    public string? Login { get; }

    /// <summary>Connections of the owner, for migrations; the caller disposes it, no pool is left behind.</summary>
    public NpgsqlDataSource CreateOwnerSource() => Build(new(_ownerConnection) { Pooling = false });

    public void Dispose() => Source.Dispose();
    public ValueTask DisposeAsync() => Source.DisposeAsync();

    private NpgsqlDataSource Build(NpgsqlConnectionStringBuilder connection)
    {
        var builder = new NpgsqlDataSourceBuilder(connection.ToString());
        if (_identity is { } identity)
            builder.UsePeriodicPasswordProvider(async (_, cancellationToken) => (await identity.GetTokenAsync(new([TokenScope]), cancellationToken)).Token, TokenRenewal, TokenRetry);
        return builder.Build();
    }
}
