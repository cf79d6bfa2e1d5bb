using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Support;

/// <summary>One suite, two databases: a class of facts derives from this, and two sealed classes derive from it.</summary>
public abstract class StorageTests(DatabaseKind kind) : IAsyncLifetime
{
    protected DatabaseKind Kind => kind;
    protected StorageHost Host { get; private set; } = null!; // set before the first fact

    public async ValueTask InitializeAsync() => Host = await StorageHost.StartAsync(kind);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Host.DisposeAsync();
    }
}
