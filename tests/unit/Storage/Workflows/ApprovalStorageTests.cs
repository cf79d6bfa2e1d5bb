using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Authoring.Versions;
using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Governance;
using Portal.Domain.Organisations;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;
using Portal.Storage.Blobs;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;
using Portal.Workflows.Timers;

namespace Portal.Storage.Tests.Workflows;

public sealed class ApprovalStorageOnSqlite(SqliteStorage storage) : ApprovalStorageTests(storage), IClassFixture<SqliteStorage>;

[Trait("Category", "Postgres")]
public sealed class ApprovalStorageOnPostgres(PostgresStorage storage) : ApprovalStorageTests(storage), IClassFixture<PostgresStorage>;

public abstract class ApprovalStorageTests(StorageFixture storage) : StorageTests(storage)
{
    private static readonly DateOnly Today = LocalTime.Today(TimeProvider.System.GetUtcNow(), "Europe/Paris");

    [Fact]
    public async Task A_plan_goes_from_draft_to_published_and_everything_is_stored()
    {
        var town = await Town.FoundAsync(Host);

        await town.DoAsync(new Submit { StraightTo = new SessionChoice(Today) });
        await town.DoAsync(new RecordDecision(Unanimous(town, DecisionKind.Approve)));
        var adopted = await Host.InAsync(town.Organisation, db => db.Versions.SingleAsync(version => version.State == ApprovalState.Definitive));
        await town.DoAsync(new Publish(adopted.Id, Audience.Public, []));

        await Host.InAsync(town.Organisation, async db =>
        {
            var deliverable = await db.Deliverables.SingleAsync();
            Assert.Equal((ApprovalState.Definitive, "1.0"), (deliverable.State, deliverable.Number.ToString()));
            Assert.Equal(adopted.Id, deliverable.InForceVersionId);
            Assert.Equal(["Submit", "RecordDecision", "Publish"], await db.Journal.OrderBy(entry => entry.Number).Select(entry => entry.Command).ToListAsync());
            var decision = await db.Decisions.SingleAsync();
            Assert.Equal((2, 0), (decision.Tally.Votes.For, decision.Tally.Votes.Against));
            Assert.Equal(2, decision.Session.Attendance.Count);
            Assert.True((await db.Publications.SingleAsync()).IsOut);
            Assert.Null(AuditEntry.FirstBroken(await db.AuditEntries.OrderBy(entry => entry.Number).ToListAsync()));
            Assert.Equal(3, await db.AuditEntries.CountAsync());
        });
    }

    [Fact]
    public async Task A_version_holds_what_the_log_held_at_that_very_point()
    {
        var town = await Town.FoundAsync(Host);
        await town.DoAsync(new Submit { StraightTo = new SessionChoice(Today) });
        var version = await Host.InAsync(town.Organisation, db => db.Versions.SingleAsync());

        await using var stored = await Host.Services.GetRequiredService<IBlobStore>().OpenAsync(town.Organisation, new(version.SnapshotReference), default);
        using var json = new MemoryStream();
        await stored!.CopyToAsync(json); // written by the freeze
        var snapshot = VersionSnapshot.FromJson(json.ToArray());

        Assert.Equal((1, version.Fingerprint), (snapshot.Sequence, snapshot.Fingerprint));
        Assert.True(snapshot.IsIntact());
        Assert.Equal("40500", (string?)snapshot.Results["envelopes/2027"]["computed"]!["amount"]); // planted with the plan
        Assert.Equal("140500", (string?)snapshot.Results["envelopes/total"]["computed"]!["amount"]);
        Assert.Equal(["Contexte", "Objectifs"], snapshot.Content.Sections.OrderBy(section => section.Order, StringComparer.Ordinal).Select(section => section.Title));
    }

    [Fact]
    public async Task After_submission_a_batch_authorised_before_is_refused_and_rights_say_frozen()
    {
        var town = await Town.FoundAsync(Host);
        var before = (await town.RightsOfAsync(town.Pilote))!;

        await town.DoAsync(new Submit { StraightTo = new SessionChoice(Today) });

        var late = new LogBatch(town.Organisation, town.Deliverable, Guid.CreateVersion7(), before.Epoch, [new(null, 7, new byte[] { 0, 0 })], StorageHost.Noon);
        Assert.Equal(AppendResult.EpochChanged, (await Host.Services.GetRequiredService<IUpdateLog>().AppendAsync(late, default)).Result);
        Assert.Equal(EditExtent.Frozen, (await town.RightsOfAsync(town.Pilote))!.ReadOnlyReason);
    }

    [Fact]
    public async Task A_command_that_is_refused_stores_nothing()
    {
        var town = await Town.FoundAsync(Host);

        await Assert.ThrowsAsync<RuleBrokenException>(() => town.DoAsync(new Submit { StraightTo = new SessionChoice(Today) }, by: town.Reader));

        await Host.InAsync(town.Organisation, async db =>
        {
            Assert.Equal(ApprovalState.Draft, (await db.Deliverables.SingleAsync()).State);
            Assert.Equal((0, 0, 0, 0), (await db.Journal.CountAsync(), await db.AuditEntries.CountAsync(), await db.Versions.CountAsync(), await db.Outbox.CountAsync()));
        });
    }

    [Fact]
    public async Task A_stranger_and_an_unknown_deliverable_get_the_same_answer()
    {
        var town = await Town.FoundAsync(Host);
        var stranger = await town.AddPersonAsync("Inconnue");

        Assert.Null(await town.DoAsync(new Submit(), by: stranger));
        await using var scope = Host.Enter(town.Organisation, town.Pilote);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<ApprovalService>().ExecuteAsync(town.Organisation, DeliverableId.New(), town.Pilote, new Submit(), default));
    }

    [Fact]
    public async Task Of_two_submissions_at_once_one_is_stored_and_the_other_is_told()
    {
        var town = await Town.FoundAsync(Host);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            try
            {
                await town.DoAsync(new Submit { StraightTo = new SessionChoice(Today) });
                return true;
            }
            catch (RuleBrokenException)
            {
                return false;
            }
        })));

        Assert.Single(both, stored => stored);
        Assert.Equal(1, await Host.InAsync(town.Organisation, db => db.Versions.CountAsync()));
        Assert.Equal(1, await Host.InAsync(town.Organisation, db => db.Journal.CountAsync()));
    }

    [Fact]
    public async Task Typing_while_the_plan_is_submitted_loses_nothing_and_slips_nothing_in()
    {
        var town = await Town.FoundAsync(Host);
        var log = Host.Services.GetRequiredService<IUpdateLog>();
        var epoch = await town.EpochAsync();
        using var stop = new CancellationTokenSource();

        var typing = Task.Run(async () =>
        {
            var committed = 0;
            while (!stop.IsCancellationRequested)
            {
                var batch = new LogBatch(town.Organisation, town.Deliverable, Guid.CreateVersion7(), epoch, [new(null, 7, new byte[] { 0, 0 })], StorageHost.Noon);
                if ((await log.AppendAsync(batch, default)).Result != AppendResult.Committed) break;
                committed++;
            }

            return committed;
        });
        await town.DoAsync(new Submit { StraightTo = new SessionChoice(Today) });
        await stop.CancelAsync();

        var frozenAt = await Host.InAsync(town.Organisation, db => db.Versions.Select(version => version.Sequence).SingleAsync());
        Assert.Equal(1 + await typing, frozenAt);
        Assert.Equal(frozenAt, (await log.HeadAsync(town.Organisation, town.Deliverable, default))!.Value.Sequence);
    }

    [Fact]
    public async Task The_past_is_not_rewritten()
    {
        var town = await Town.FoundAsync(Host);
        await town.DoAsync(new Submit { StraightTo = new SessionChoice(Today) });
        await town.DoAsync(new RecordDecision(Unanimous(town, DecisionKind.Approve)));
        var adopted = await Host.InAsync(town.Organisation, db => db.Versions.OrderByDescending(version => version.At).FirstAsync());
        await town.DoAsync(new Seal(adopted.Id, "deliberation.pdf", new("application/pdf", 12, new string('a', 64), "sealed/essai")));

        string[] rewritings =
        [
            "DELETE FROM audit_entries", "UPDATE audit_entries SET actor_name = 'autre'", "DELETE FROM journal", "UPDATE journal SET actor_name = 'autre'",
            "DELETE FROM sealed_documents", "UPDATE sealed_documents SET file_name = 'autre.pdf'",
        ];
        foreach (var rewriting in rewritings)
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Host.InAsync(town.Organisation, db => db.Database.ExecuteSqlRawAsync(rewriting)));
    }

    [Fact]
    public async Task An_address_another_plan_has_or_had_is_not_free()
    {
        var town = await Town.FoundAsync(Host);
        await Host.InAsync(town.Organisation, async db =>
        {
            (await db.Plans.SingleAsync()).MoveTo(Slug.Parse("nouvelle"), StorageHost.Noon);
            await db.SaveChangesAsync();
        });

        await using var scope = Host.Enter(town.Organisation, town.Pilote);
        var store = scope.ServiceProvider.GetRequiredService<ICaseStore>();

        Assert.Equal("strategie-2", (await store.FreePlanSlugAsync(town.Organisation, Slug.Parse("strategie"), PlanId.New(), default)).Value);
        Assert.Equal("nouvelle-2", (await store.FreePlanSlugAsync(town.Organisation, Slug.Parse("nouvelle"), PlanId.New(), default)).Value);
        Assert.Equal("strategie", (await store.FreePlanSlugAsync(town.Organisation, Slug.Parse("strategie"), town.Plan, default)).Value);
    }

    private static DecisionDraft Unanimous(Town town, DecisionKind kind)
    {
        var session = SessionRecord.Everyone(town.Board, Today);
        return new() { Kind = kind, Session = session, Votes = Tally.Unanimous(town.Board, session) };
    }
}
