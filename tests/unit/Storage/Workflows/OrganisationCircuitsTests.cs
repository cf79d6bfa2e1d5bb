using Microsoft.EntityFrameworkCore;
using Portal.Domain.Organisations;
using Portal.Domain.Shared;
using Portal.Storage.Tests.Support;
using Portal.Storage.Workflows;
using Portal.Workflows.Definitions;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Shipped;

namespace Portal.Storage.Tests.Workflows;

public sealed class OrganisationCircuitsOnSqlite(SqliteStorage storage) : OrganisationCircuitsTests(storage), IClassFixture<SqliteStorage>;

[Trait("Category", "Postgres")]
public sealed class OrganisationCircuitsOnPostgres(PostgresStorage storage) : OrganisationCircuitsTests(storage), IClassFixture<PostgresStorage>;

/// <summary>The circuits an organisation keeps: versions are added, the latest serves, what runs keeps its own.</summary>
public abstract class OrganisationCircuitsTests(StorageFixture storage) : StorageTests(storage)
{
    [Fact]
    public async Task Without_any_of_its_own_an_organisation_has_those_shipped()
    {
        var town = await CouncilTown.BuildAsync(Host);

        Assert.Equal((1, "municipality"), await FoundAsync(town, "municipality"));
        Assert.Equal((1, "municipality"), await FoundAsync(town, "circuit-inconnu"));
    }

    [Fact]
    public async Task The_latest_version_kept_replaces_the_shipped_one_here_and_nowhere_else()
    {
        var (town, other) = (await CouncilTown.BuildAsync(Host), await CouncilTown.BuildAsync(Host));

        await KeepAsync(town, 2);
        await KeepAsync(town, 3);

        Assert.Equal((3, "municipality"), await FoundAsync(town, "municipality"));
        Assert.Equal((1, "municipality"), await FoundAsync(other, "municipality"));
        Assert.Equal(0, await Host.InAsync(other.Organisation, db => db.Circuits.CountAsync()));
    }

    [Fact]
    public async Task A_version_is_kept_once()
    {
        var town = await CouncilTown.BuildAsync(Host);
        await KeepAsync(town, 2);

        await Assert.ThrowsAsync<DbUpdateException>(() => KeepAsync(town, 2));
    }

    [Fact]
    public async Task A_plan_submitted_before_keeps_the_version_it_left_with()
    {
        var town = await CouncilTown.BuildAsync(Host);
        await town.DoAsync(new Submit());

        await KeepAsync(town, 2);

        Assert.Equal(1, await Host.InAsync(town.Organisation, db => db.Cases.Select(running => running.DefinitionVersion).SingleAsync()));
    }

    private Task KeepAsync(CouncilTown town, int version) => Host.InAsync(town.Organisation, async db =>
    {
        db.Add(new KeptCircuit(town.Organisation, ShippedDefinitions.Municipality with { Version = version }, town.Pilote, StorageHost.Noon));
        await db.SaveChangesAsync();
    });

    private Task<(int, string)> FoundAsync(CouncilTown town, string key) => Host.InAsync(town.Organisation, async db =>
    {
        var circuit = await db.CircuitAsync(await db.Organisations.SingleAsync(each => each.Id == town.Organisation), key, default);
        return (circuit.Version, circuit.Key);
    });
}
