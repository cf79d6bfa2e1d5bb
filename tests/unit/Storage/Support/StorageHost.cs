using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Tenancy;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Support;

/// <summary>The storage of the portal on a database of its own, migrated, for one test class.</summary>
public sealed class StorageHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StorageHost(TestDatabase database, ServiceProvider services) => (Database, _services) = (database, services);

    public TestDatabase Database { get; }
    public IServiceProvider Services => _services;

    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static async Task<StorageHost> StartAsync(DatabaseKind kind, bool migrate = true)
    {
        var database = TestDatabase.Create(kind);
        var services = Build(database);
        if (migrate) await services.MigratePortalAsync();
        return new(database, services);
    }

    public static ServiceProvider Build(TestDatabase database) => Build(database.ConnectionString, database.Folder);

    public static ServiceProvider Build(string connectionString, string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Portal"] = connectionString,
            ["Blobs:Folder"] = Path.Combine(folder, "blobs"),
        }).Build();
        return new ServiceCollection().AddLogging().AddPortalStorage(configuration).BuildServiceProvider(validateScopes: true);
    }

    public AsyncServiceScope Enter(OrganisationId organisation, PersonId? person = null) =>
        _services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation, person);

    public async Task InAsync(OrganisationId organisation, Func<PortalDbContext, Task> work)
    {
        await using var scope = Enter(organisation);
        await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    public async Task<TResult> InAsync<TResult>(OrganisationId organisation, Func<PortalDbContext, Task<TResult>> work)
    {
        await using var scope = Enter(organisation);
        return await work(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>An organisation with one plan of one deliverable.</summary>
    public Task<(OrganisationId Organisation, DeliverableId Deliverable)> AnOrganisationWithAPlanAsync(string name = "Ville-Modèle") => AnOrganisationWithAPlanAsync(_services, name);

    public static async Task<(OrganisationId Organisation, DeliverableId Deliverable)> AnOrganisationWithAPlanAsync(IServiceProvider services, string name = "Ville-Modèle")
    {
        var organisation = new Organisation(
            OrganisationId.New(), name, OrganisationKind.Municipality, SizeBand.Inhabitants3500To9999, Slug.Parse($"o-{Guid.CreateVersion7():N}"), "fr-FR", Noon);
        var plan = new Plan(
            organisation.Id, PlanId.New(), new() { Title = "Plan pluriannuel", Kind = "free", CircuitKey = "sme", HorizonFrom = 2026, HorizonTo = 2029 },
            Slug.Parse("plan-pluriannuel"), null, Noon);
        var deliverable = new Deliverable(organisation.Id, DeliverableId.New(), plan.Id, "D1", null, 1);

        await using var scope = services.GetRequiredService<IServiceScopeFactory>().EnterOrganisation(organisation.Id, null);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.AddRange(organisation, plan, deliverable);
        await db.SaveChangesAsync();
        return (organisation.Id, deliverable.Id);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Database.Dispose();
    }
}
