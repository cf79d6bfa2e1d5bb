using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Shared;
using Portal.Storage.Databases;
using Portal.Storage.Tests.Support;

namespace Portal.Storage.Tests.Databases;

public sealed class OrganisationsPresentOnSqlite(SqliteStorage storage) : OrganisationsPresentTests(storage), IClassFixture<SqliteStorage>;

[Trait("Category", "Postgres")]
public sealed class OrganisationsPresentOnPostgres(PostgresStorage storage) : OrganisationsPresentTests(storage), IClassFixture<PostgresStorage>;

public abstract class OrganisationsPresentTests(StorageFixture storage) : StorageTests(storage)
{
    [Fact]
    public async Task One_of_several_is_enough_and_none_is_none()
    {
        var (organisation, _) = await Host.AnOrganisationWithAPlanAsync();
        var present = Host.Services.GetRequiredService<OrganisationsPresent>();

        Assert.True(await present.AnyAsync([OrganisationId.New(), organisation], default));
        Assert.False(await present.AnyAsync([OrganisationId.New()], default));
        Assert.False(await present.AnyAsync([], default));
    }
}
