using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain.Approvals;
using Portal.Domain.Organisations;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Tenancy;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;

namespace Portal.Storage.Tests.Sessions;

public sealed class EditRightsOnSqlite(SqliteStorage storage) : EditRightsTests(storage), IClassFixture<SqliteStorage>;

[Trait("Category", "Postgres")]
public sealed class EditRightsOnPostgres(PostgresStorage storage) : EditRightsTests(storage), IClassFixture<PostgresStorage>;

public abstract class EditRightsTests(StorageFixture storage) : StorageTests(storage)
{
    [Fact]
    public async Task Each_role_writes_what_it_may_in_a_draft()
    {
        var town = await Town.FoundAsync(Host);

        var pilote = (await town.RightsOfAsync(town.Pilote))!;
        var writer = (await town.RightsOfAsync(town.Writer))!;
        var reader = (await town.RightsOfAsync(town.Reader))!;

        Assert.Equal(("Pilote", true, true), (pilote.DisplayName, pilote.Scope.Everything, pilote.Scope.Structure));
        Assert.Equal((false, false), (writer.Scope.Everything, writer.Scope.Structure));
        Assert.Equal(["s-context"], writer.Scope.Sections);
        Assert.Equal((EditExtent.Reader, true, true), (reader.ReadOnlyReason, reader.Scope.IsEmpty, reader.MayComment));
    }

    [Fact]
    public async Task A_stranger_a_former_member_and_another_organisation_know_nothing_of_it()
    {
        var town = await Town.FoundAsync(Host);
        var other = await Town.FoundAsync(Host);
        await Host.InAsync(town.Organisation, async db =>
        {
            var memberships = await db.Memberships.ToListAsync();
            memberships.Single(membership => membership.PersonId == town.Writer).End(StorageHost.Noon, memberships);
            await db.SaveChangesAsync();
        });

        Assert.Null(await town.RightsOfAsync(await town.AddPersonAsync("Inconnue")));
        Assert.Null(await town.RightsOfAsync(town.Writer));
        Assert.Null(await town.RightsOfAsync(other.Pilote));
    }

    [Fact]
    public async Task Everything_that_changes_rights_bumps_the_epoch_in_its_own_transaction()
    {
        var town = await Town.FoundAsync(Host);
        var other = await Town.FoundAsync(Host);
        var (epoch, elsewhere) = (await town.EpochAsync(), await other.EpochAsync());

        await ChangesAsync(async db => (await db.PlanRoles.SingleAsync(role => role.PersonId == town.Writer)).Become(ScreenRole.Lecteur));
        await ChangesAsync(async db => db.Remove(await db.PlanRoles.SingleAsync(role => role.PersonId == town.Writer)));
        await ChangesAsync(db =>
        {
            db.Add(new PlanRole(town.Organisation, town.Plan, town.Writer, ScreenRole.Redacteur, StorageHost.Noon));
            return Task.CompletedTask;
        });
        await ChangesAsync(async db =>
        {
            var memberships = await db.Memberships.ToListAsync();
            memberships.Single(membership => membership.PersonId == town.Reader).ChangeRole(OrganisationRole.Auditor, OrganisationRole.Owner, memberships);
        });
        await ChangesAsync(async db => (await db.Deliverables.SingleAsync()).Enter(ApprovalState.Review, VersionNumber.First, StorageHost.Noon));
        await ChangesAsync(async db => (await db.Bodies.Include(body => body.Seats).SingleAsync()).Seats[1].Claim(town.Reader));
        await ChangesAsync(async db => (await db.Plans.SingleAsync()).Archive(StorageHost.Noon));
        await ChangesAsync(async db => (await db.Organisations.SingleAsync(each => each.Id == town.Organisation)).Suspend());
        Assert.Equal(elsewhere, await other.EpochAsync());

        async Task ChangesAsync(Func<PortalDbContext, Task> change)
        {
            await Host.InAsync(town.Organisation, async db =>
            {
                await change(db);
                await db.SaveChangesAsync();
            });
            Assert.Equal(++epoch, await town.EpochAsync());
        }
    }

    [Fact]
    public async Task A_suspended_organisation_is_read_only_and_a_closed_one_unknown()
    {
        var town = await Town.FoundAsync(Host);

        await StatusAsync(organisation => organisation.Suspend());
        var suspended = (await town.RightsOfAsync(town.Pilote))!;
        await StatusAsync(organisation => organisation.Close());

        Assert.Equal(("Refusals.Suspended", true, false), (suspended.ReadOnlyReason, suspended.Scope.IsEmpty, suspended.MayComment));
        Assert.Null(await town.RightsOfAsync(town.Pilote));

        Task StatusAsync(Action<Organisation> change) => Host.InAsync(town.Organisation, async db =>
        {
            change(await db.Organisations.SingleAsync(each => each.Id == town.Organisation));
            await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Suspending_an_organisation_from_outside_bumps_the_epochs_of_that_one_only()
    {
        var town = await Town.FoundAsync(Host);
        var other = await Town.FoundAsync(Host);
        var (epoch, elsewhere) = (await town.EpochAsync(), await other.EpochAsync());

        await using (var scope = Host.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            (await db.Organisations.SingleAsync(each => each.Id == town.Organisation)).Suspend();
            await db.SaveChangesAsync();
            Assert.Empty(await db.Plans.IgnoreQueryFilters([QueryFilters.Bin]).ToListAsync());
        }

        Assert.Equal((epoch + 1, elsewhere), (await town.EpochAsync(), await other.EpochAsync()));
    }

    [Fact]
    public async Task A_bumped_epoch_is_seen_with_the_new_rights()
    {
        var town = await Town.FoundAsync(Host);
        var before = (await town.RightsOfAsync(town.Writer))!;
        await Host.InAsync(town.Organisation, async db =>
        {
            (await db.PlanRoles.SingleAsync(role => role.PersonId == town.Writer)).Become(ScreenRole.Redacteur);
            await db.SaveChangesAsync();
        });

        var after = (await town.RightsOfAsync(town.Writer))!;

        Assert.Equal((before.Epoch + 1, true), (after.Epoch, after.Scope.Everything));
    }
}
