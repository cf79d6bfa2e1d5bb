using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Shared;
using Portal.Storage.Identity;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Identity;

public sealed class AccountsOnSqlite() : AccountsTests(DatabaseKind.Sqlite);

[Trait("Category", "Postgres")]
public sealed class AccountsOnPostgres() : AccountsTests(DatabaseKind.Postgres);

public abstract class AccountsTests(DatabaseKind kind)
{
    [Fact]
    public async Task The_frameworks_stores_keep_an_account_its_claims_and_its_passkeys()
    {
        using var database = TestDatabase.Create(kind);
        await using var services = Build(database);
        await services.MigratePortalAsync();
        var user = new PortalUser { UserName = "quelquun@example.org", Email = "quelquun@example.org", DisplayName = "Direction" };

        await InAsync(services, async users =>
        {
            Assert.True((await users.CreateAsync(user, "Une-phrase-assez-longue-7")).Succeeded);
            Assert.True((await users.AddClaimAsync(user, new Claim("a", "b"))).Succeeded);
            var passkey = new UserPasskeyInfo([1, 2], [3], StorageHost.Noon, 1, ["usb"], true, false, false, [4], [5]);
            Assert.True((await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded);
        });

        await InAsync(services, async users =>
        {
            var found = (await users.FindByIdAsync(user.Id.ToString()))!;
            Assert.Equal((user.Id, "Direction"), (found.Id, found.DisplayName));
            Assert.True(await users.CheckPasswordAsync(found, "Une-phrase-assez-longue-7"));
            Assert.Equal("b", (await users.GetClaimsAsync(found)).Single().Value);
            Assert.Equal([3], (await users.GetPasskeysAsync(found)).Single().PublicKey);
            Assert.NotNull(await users.FindByEmailAsync("QUELQUUN@example.org"));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task A_cookie_that_names_no_id_is_nobodys(string id)
    {
        using var database = TestDatabase.Create(kind);
        await using var services = Build(database);
        await services.MigratePortalAsync();

        await InAsync(services, async users => Assert.Null(await users.FindByIdAsync(id)));
    }

    private static ServiceProvider Build(TestDatabase database)
    {
        var services = new ServiceCollection().AddLogging().AddPortalStorage(
            new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Portal"] = database.ConnectionString }).Build());
        services.AddIdentityCore<PortalUser>().AddEntityFrameworkStores<PortalDbContext>();
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static async Task InAsync(ServiceProvider services, Func<UserManager<PortalUser>, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>());
    }
}
