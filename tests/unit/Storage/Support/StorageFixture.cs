using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Support;

/// <summary>A database shared by the facts of a class: each founds organisations of its own, as tenants of one portal do.</summary>
public abstract class StorageFixture(DatabaseKind kind) : IAsyncLifetime
{
    public DatabaseKind Kind => kind;
    public StorageHost Host { get; private set; } = null!; // set before the first fact

    public async ValueTask InitializeAsync() => Host = await StorageHost.StartAsync(kind);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
    }
}

public sealed class SqliteStorage() : StorageFixture(DatabaseKind.Sqlite);

public sealed class PostgresStorage() : StorageFixture(DatabaseKind.Postgres);
