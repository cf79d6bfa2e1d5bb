using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Sessions;

public sealed class SessionPortsOnSqlite(SqliteStorage storage) : SessionPortsTests(storage), IClassFixture<SqliteStorage>;

[Trait("Category", "Postgres")]
public sealed class SessionPortsOnPostgres(PostgresStorage storage) : SessionPortsTests(storage), IClassFixture<PostgresStorage>;

public abstract class SessionPortsTests(StorageFixture storage) : StorageTests(storage)
{
    private IClientIds Ids => Host.Services.GetRequiredService<IClientIds>();
    private IReadModels Models => Host.Services.GetRequiredService<IReadModels>();

    [Fact]
    public async Task A_person_keeps_their_client_id_until_it_is_burnt()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var person = PersonId.New();

        var first = await Ids.AssignAsync(organisation, deliverable, person, null, StorageHost.Noon, default);
        var again = await Ids.AssignAsync(organisation, deliverable, person, first, StorageHost.Noon, default);
        await Ids.BurnAsync(organisation, deliverable, first, default);
        var fresh = await Ids.AssignAsync(organisation, deliverable, person, first, StorageHost.Noon, default);

        Assert.Equal(first, again);
        Assert.NotEqual(first, fresh);
        Assert.InRange(first, 1UL, uint.MaxValue);
        Assert.Equal(new(first, person, true, StorageHost.Noon), await Ids.FindAsync(organisation, deliverable, first, default));
        Assert.Equal(new(fresh, person, false, StorageHost.Noon), await Ids.FindAsync(organisation, deliverable, fresh, default));
    }

    [Fact]
    public async Task Nobody_takes_the_client_id_of_another()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var (other, elsewhere) = await Host.AnOrganisationWithAPlanAsync();
        var hers = await Ids.AssignAsync(organisation, deliverable, PersonId.New(), null, StorageHost.Noon, default);

        Assert.NotEqual(hers, await Ids.AssignAsync(organisation, deliverable, PersonId.New(), hers, StorageHost.Noon, default));
        Assert.NotEqual(hers, await Ids.AssignAsync(organisation, deliverable, null, hers, StorageHost.Noon, default));
        Assert.Null(await Ids.FindAsync(other, deliverable, hers, default));
        Assert.Null(await Ids.FindAsync(other, elsewhere, hers, default));
    }

    [Fact]
    public async Task A_read_model_is_read_back_and_never_replaced_by_an_older_one()
    {
        var (organisation, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var (other, _) = await Host.AnOrganisationWithAPlanAsync();
        var settings = (await Host.Services.GetRequiredService<IPlanSettings>().ForAsync(organisation, deliverable, default))!;
        Assert.Null(await Models.FindAsync(organisation, deliverable, default));

        await Models.SaveAsync(organisation, deliverable, new(5, Content("cinq")), default);
        await Models.SaveAsync(organisation, deliverable, new(3, Content("trois")), default);
        await Models.SaveAsync(other, deliverable, new(9, Content("intrus")), default);

        var kept = (await Models.FindAsync(organisation, deliverable, default))!;
        Assert.Equal((5, "cinq"), (kept.Sequence, kept.Content.Sections[0].Title));
        Assert.Equal(settings, kept.Content.Settings);
        Assert.Null(await Models.FindAsync(other, deliverable, default));

        PlanContent Content(string title) => new(
            settings,
            [new("s1", title, "I", null, "a", false, Audience.Public, ["facts"], null, false, ProseNode.EmptyDocument)],
            [new("r1", "fact", "s1", null, "a", false, new Dictionary<string, string> { ["label"] = "Effectif" })]);
    }

    [Fact]
    public async Task The_settings_of_a_foreign_deliverable_are_unknown()
    {
        var (_, deliverable) = await Host.AnOrganisationWithAPlanAsync();
        var (other, _) = await Host.AnOrganisationWithAPlanAsync();

        Assert.Null(await Host.Services.GetRequiredService<IPlanSettings>().ForAsync(other, deliverable, default));
    }
}
