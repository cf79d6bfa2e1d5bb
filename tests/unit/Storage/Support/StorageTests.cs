using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Support;

/// <summary>One suite, two databases: a class of facts derives from this, and two sealed classes derive from it, one a database.</summary>
public abstract class StorageTests(StorageFixture storage)
{
    protected StorageHost Host => storage.Host;
    protected DatabaseKind Kind => storage.Kind;
}
