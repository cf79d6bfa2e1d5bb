using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Databases;

[Trait("Category", "Postgres")]
public sealed class TwoLoginsTests
{
    [Fact]
    public async Task The_application_logs_in_as_one_role_and_migrations_run_as_another()
    {
        using var database = TestDatabase.Create(DatabaseKind.Postgres);
        var login = $"app_{Guid.CreateVersion7():N}";
        PostgresCluster.Shared.Run($"CREATE ROLE {login} LOGIN");
        var application = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = login }.ToString();
        await using (var services = Build(application, database.ConnectionString))
        {
            await services.MigratePortalAsync();

            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            Assert.Equal(login, await db.Database.SqlQueryRaw<string>("SELECT current_user::text AS \"Value\"").SingleAsync());
            Assert.Empty(await db.Plans.ToListAsync());
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync("ALTER TABLE plans DISABLE ROW LEVEL SECURITY"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        }
    }

    [Fact]
    public async Task An_application_that_owns_the_tables_does_not_start()
    {
        using var database = TestDatabase.Create(DatabaseKind.Postgres);
        await using var services = Build(database.ConnectionString, database.ConnectionString);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => services.MigratePortalAsync());

        Assert.Contains("row-level security", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_one_login_the_application_steps_down_and_stays_down()
    {
        using var database = TestDatabase.Create(DatabaseKind.Postgres);
        await using var services = StorageHost.Build(database.ConnectionString, database.Folder);
        await services.MigratePortalAsync();

        for (var opening = 0; opening < 3; opening++)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            Assert.Equal("portal_app", await db.Database.SqlQueryRaw<string>("SELECT current_user::text AS \"Value\"").SingleAsync());
        }
    }

    private static ServiceProvider Build(string application, string owner) => new ServiceCollection().AddLogging().AddPortalStorage(
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Portal"] = application,
            ["ConnectionStrings:PortalOwner"] = owner,
        }).Build()).BuildServiceProvider();
}
