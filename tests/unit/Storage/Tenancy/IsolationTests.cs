using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Identity;
using Portal.Storage.Tenancy;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Tenancy;

public sealed class IsolationOnSqlite(SqliteStorage storage) : IsolationTests(storage), IClassFixture<SqliteStorage>;

[Trait("Category", "Postgres")]
public sealed class IsolationOnPostgres(PostgresStorage storage) : IsolationTests(storage), IClassFixture<PostgresStorage>
{
    [Fact]
    public async Task Without_the_filter_the_database_still_returns_no_foreign_row()
    {
        var (_, _) = await Host.AnOrganisationWithAPlanAsync();
        var (mine, _) = await Host.AnOrganisationWithAPlanAsync();

        var owners = await Host.InAsync(mine, db => db.Plans.IgnoreQueryFilters().Select(plan => plan.OrganisationId).ToListAsync());

        Assert.Equal([mine], owners);
    }

    [Fact]
    public async Task Without_the_filter_nothing_foreign_is_updated_or_deleted_either()
    {
        var (other, _) = await Host.AnOrganisationWithAPlanAsync();
        var (mine, _) = await Host.AnOrganisationWithAPlanAsync();

        var (updated, deleted) = await Host.InAsync(mine, async db => (
            await db.Plans.IgnoreQueryFilters().Where(plan => plan.OrganisationId == other).ExecuteUpdateAsync(set => set.SetProperty(plan => plan.Kind, "stolen")),
            await db.Set<Storage.UpdateLog.HeadRow>().IgnoreQueryFilters().Where(head => head.OrganisationId == other).ExecuteDeleteAsync()));

        Assert.Equal((0, 0), (updated, deleted));
    }

    [Fact]
    public async Task Outside_any_organisation_the_database_returns_no_row()
    {
        await Host.AnOrganisationWithAPlanAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();

        Assert.Empty(await db.Plans.IgnoreQueryFilters().ToListAsync());
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.Empty(await db.Plans.IgnoreQueryFilters().ToListAsync());
    }

    [Fact]
    public async Task A_transaction_stays_in_its_organisation_after_a_save_that_failed_in_it()
    {
        var (mine, _) = await Host.AnOrganisationWithAPlanAsync();

        await Host.InAsync(mine, async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Membership(mine, PersonId.New(), OrganisationRole.Member, StorageHost.Noon));
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            Assert.Single(await db.Plans.ToListAsync());
        });
    }

    [Fact]
    public async Task One_context_keeps_its_organisation_over_many_transactions()
    {
        var (mine, _) = await Host.AnOrganisationWithAPlanAsync();

        await Host.InAsync(mine, async db =>
        {
            for (var turn = 0; turn < 5; turn++)
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                Assert.Single(await db.Plans.ToListAsync());
                (await db.Plans.SingleAsync()).Entitle($"Titre {turn}");
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
            }
        });
    }

    [Fact]
    public async Task A_transaction_begun_before_the_organisation_was_known_enters_it_later()
    {
        var (mine, _) = await Host.AnOrganisationWithAPlanAsync();
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        Assert.Empty(await db.Plans.ToListAsync());

        scope.ServiceProvider.GetRequiredService<TenantContext>().Enter(mine);

        Assert.Single(await db.Plans.ToListAsync());
    }

    [Fact]
    public async Task Every_walled_table_forces_row_level_security()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var walled = db.Model.GetEntityTypes().Where(TenantTables.AreWalled).Select(entity => entity.GetTableName()!).Distinct().Order(StringComparer.Ordinal);

        var forced = await db.Database.SqlQueryRaw<string>(
            "SELECT c.relname AS \"Value\" FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'tenant' WHERE c.relrowsecurity AND c.relforcerowsecurity").ToListAsync();

        Assert.Equal(walled, forced.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_connection_that_comes_back_from_the_pool_remembers_no_organisation()
    {
        var (mine, _) = await Host.AnOrganisationWithAPlanAsync();
        await Host.InAsync(mine, async db =>
        {
            await db.Database.OpenConnectionAsync();
            Assert.Single(await db.Plans.ToListAsync());

            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT count(*) FROM plans";
            Assert.Equal(0L, await command.ExecuteScalarAsync());
        });
    }
}

public abstract class IsolationTests(StorageFixture storage) : StorageTests(storage)
{
    [Fact]
    public async Task An_organisation_sees_its_own_rows_only()
    {
        var (mine, _) = await Host.AnOrganisationWithAPlanAsync();
        var (other, _) = await Host.AnOrganisationWithAPlanAsync();

        Assert.Equal([mine], await Host.InAsync(mine, db => db.Plans.Select(plan => plan.OrganisationId).ToListAsync()));
        Assert.Equal([other], await Host.InAsync(other, db => db.Plans.Select(plan => plan.OrganisationId).ToListAsync()));
    }

    [Fact]
    public async Task A_foreign_deliverable_cannot_be_found_by_its_id()
    {
        var (_, foreign) = await Host.AnOrganisationWithAPlanAsync();
        var (mine, own) = await Host.AnOrganisationWithAPlanAsync();

        Assert.Null(await Host.InAsync(mine, db => db.Deliverables.SingleOrDefaultAsync(deliverable => deliverable.Id == foreign)));
        Assert.NotNull(await Host.InAsync(mine, db => db.Deliverables.SingleOrDefaultAsync(deliverable => deliverable.Id == own)));
    }

    [Fact]
    public async Task Outside_any_organisation_nothing_owned_is_seen()
    {
        await Host.AnOrganisationWithAPlanAsync();
        await using var scope = Host.Services.CreateAsyncScope();

        Assert.Empty(await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Plans.ToListAsync());
    }

    [Fact]
    public async Task Inserting_for_another_organisation_throws_and_writes_nothing()
    {
        var (mine, _) = await Host.AnOrganisationWithAPlanAsync();
        var (other, _) = await Host.AnOrganisationWithAPlanAsync();

        await Assert.ThrowsAsync<ForeignOrganisationException>(() => Host.InAsync(mine, async db =>
        {
            db.Add(APlan(mine, "second"));
            db.Add(APlan(other, "intruder"));
            await db.SaveChangesAsync();
        }));

        Assert.Equal(1, await Host.InAsync(mine, db => db.Plans.CountAsync()));
        Assert.Equal(1, await Host.InAsync(other, db => db.Plans.CountAsync()));
    }

    [Fact]
    public async Task Updating_or_deleting_a_row_of_another_organisation_throws()
    {
        var (mine, _) = await Host.AnOrganisationWithAPlanAsync();
        var (other, _) = await Host.AnOrganisationWithAPlanAsync();
        var foreign = await Host.InAsync(other, db => db.Plans.SingleAsync());

        await Assert.ThrowsAsync<ForeignOrganisationException>(() => Host.InAsync(mine, db =>
        {
            db.Update(foreign);
            return db.SaveChangesAsync();
        }));
        await Assert.ThrowsAsync<ForeignOrganisationException>(() => Host.InAsync(mine, db =>
        {
            db.Remove(foreign);
            return db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_row_cannot_point_into_another_organisation()
    {
        var (mine, _) = await Host.AnOrganisationWithAPlanAsync();
        var (other, _) = await Host.AnOrganisationWithAPlanAsync();
        var foreign = await Host.InAsync(other, db => db.Plans.Select(plan => plan.Id).SingleAsync());

        await Assert.ThrowsAsync<DbUpdateException>(() => Host.InAsync(mine, db =>
        {
            db.Add(new Deliverable(mine, DeliverableId.New(), foreign, "D2", null, 2));
            return db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_person_finds_their_organisations_and_nobody_elses()
    {
        var (first, _) = await Host.AnOrganisationWithAPlanAsync();
        var (second, _) = await Host.AnOrganisationWithAPlanAsync();
        var (ada, boris) = (await APersonAsync("ada"), await APersonAsync("boris"));
        await JoinAsync(first, ada);
        await JoinAsync(second, ada);
        await JoinAsync(second, boris);

        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Identify(ada);
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var mine = await db.Memberships.IgnoreQueryFilters([QueryFilters.Tenant]).Where(membership => membership.PersonId == ada)
            .Select(membership => membership.OrganisationId).ToListAsync();

        Assert.Equal([first, second], mine.OrderBy(id => id.Value));
        if (Kind == DatabaseKind.Postgres) Assert.Equal(2, await db.Memberships.IgnoreQueryFilters().CountAsync());
    }

    [Fact]
    public void A_scope_never_changes_organisation_or_person()
    {
        var tenant = new TenantContext();
        tenant.Enter(OrganisationId.New(), PersonId.New());

        Assert.Throws<InvalidOperationException>(() => tenant.Enter(OrganisationId.New()));
        Assert.Throws<InvalidOperationException>(() => tenant.Identify(PersonId.New()));
    }

    [Fact]
    public async Task Every_owned_entity_has_the_tenant_filter_and_its_organisation_first_in_its_key()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var walled = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Model.GetEntityTypes().Where(TenantTables.AreWalled).ToList();

        Assert.True(walled.Count > 20);
        Assert.All(walled, entity => Assert.NotNull(entity.FindDeclaredQueryFilter(QueryFilters.Tenant)));
        Assert.All(walled, entity => Assert.Equal(nameof(IOwnedByOrganisation.OrganisationId), entity.FindPrimaryKey()!.Properties[0].Name));
        Assert.All(
            walled.SelectMany(entity => entity.GetForeignKeys()).Where(reference => TenantTables.AreWalled(reference.PrincipalEntityType)),
            reference => Assert.Equal(nameof(IOwnedByOrganisation.OrganisationId), reference.Properties[0].Name));
    }

    private async Task<PersonId> APersonAsync(string name)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var person = new PortalUser { UserName = $"{name}@example.org", NormalizedUserName = $"{name}@EXAMPLE.ORG", DisplayName = name };
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    private Task<int> JoinAsync(OrganisationId organisation, PersonId person) => Host.InAsync(organisation, db =>
    {
        db.Add(new Membership(organisation, person, OrganisationRole.Member, StorageHost.Noon));
        return db.SaveChangesAsync();
    });

    private static Plan APlan(OrganisationId organisation, string slug) => new(
        organisation, PlanId.New(), new() { Title = "Autre plan", Kind = "free", CircuitKey = "sme", HorizonFrom = 2026, HorizonTo = 2029 }, Slug.Parse(slug), null, StorageHost.Noon);
}
