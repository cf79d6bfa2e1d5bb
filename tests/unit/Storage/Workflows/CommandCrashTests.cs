using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Authoring.Sessions;
using Portal.Domain.Approvals;
using Portal.Domain.Audit;
using Portal.Domain.Governance;
using Portal.Domain.Plans;
using Portal.Domain.Shared;
using Portal.Storage.Tests.Support;
using Portal.TestSupport.Databases;
using Portal.Workflows.Engine;
using Portal.Workflows.Engine.Commands;

namespace Portal.Storage.Tests.Workflows;

public sealed class CommandCrashesOnSqlite(SqliteStorage storage) : CommandCrashTests(storage), IClassFixture<SqliteStorage>;

[Trait("Category", "Postgres")]
public sealed class CommandCrashesOnPostgres(PostgresStorage storage) : CommandCrashTests(storage), IClassFixture<PostgresStorage>;

/// <summary>A circuit over real tables: a command that dies anywhere leaves nothing, and nothing untold passes beside an amendment.</summary>
public abstract class CommandCrashTests(StorageFixture storage) : StorageTests(storage)
{
    [Fact]
    public async Task While_amending_only_the_targets_open_and_anything_else_that_changed_is_named()
    {
        var town = await CouncilTown.BuildAsync(Host);
        await ToAmendingAsync(town);
        var rights = await Host.Services.GetRequiredService<IEditRights>().ForAsync(town.Organisation, town.Deliverable, town.Pilote, default);
        Assert.Equal([CouncilTown.Budget], rights!.Scope.Sections);
        Assert.False(rights.Scope.Everything);
        var amendment = await town.ReadAsync(db => db.Amendments.SingleAsync());
        await town.DoAsync(new IntegrateAmendment(amendment.Id));

        // Past the session's judgement on purpose: the proof must hold by itself.
        // The head moved when the amendment did; the deliverable was planted, so it has one.
        var epoch = (await Host.Services.GetRequiredService<IUpdateLog>().HeadAsync(town.Organisation, town.Deliverable, default))!.Value.Epoch;
        var written = await town.WriteAsync(new PlanSketch { Sections = [new() { Key = "s-stray", Title = "Ajout" }] }, epoch);
        Assert.Equal(AppendResult.Committed, written.Result);

        Assert.Equal(ApprovalRules.NothingElseChanged, await RefusalAsync(town, new CompleteAmendments()));
    }

    [Fact]
    public async Task A_command_that_dies_at_any_step_leaves_nothing_and_is_carried_out_once_afterwards()
    {
        var town = await CouncilTown.BuildAsync(Host);

        await DyingAtEachStepAsync(town, () => Task.FromResult<ApprovalCommand>(new Submit()));
        await DyingAtEachStepAsync(town, () => Task.FromResult<ApprovalCommand>(new PutOnAgenda(new SessionChoice(CouncilTown.Today))));
        await DyingAtEachStepAsync(town, () => AdviceAsync(town));
        await DyingAtEachStepAsync(town, async () => new IntegrateAmendment((await town.ReadAsync(db => db.Amendments.SingleAsync())).Id));
        await DyingAtEachStepAsync(town, () => Task.FromResult<ApprovalCommand>(new CompleteAmendments()));
        await DyingAtEachStepAsync(town, () => AdoptionAsync(town));

        Assert.Equal(Enumerable.Range(1, 6), await town.ReadAsync(db => db.Journal.OrderBy(entry => entry.Number).Select(entry => entry.Number).ToListAsync()));
        Assert.Equal(["0.1", "0.1-P1", "0.1-P2", "1.0"], (await town.ReadAsync(db => db.Versions.Select(version => version.Number).ToListAsync())).Order().Select(number => number.ToString()));
        Assert.Equal(2, await town.ReadAsync(db => db.Decisions.CountAsync()));
        Assert.Null(AuditEntry.FirstBroken(await town.ReadAsync(db => db.AuditEntries.OrderBy(entry => entry.Number).ToListAsync())));
    }

    private static async Task DyingAtEachStepAsync(CouncilTown town, Func<Task<ApprovalCommand>> command)
    {
        var before = await RowsAsync(town);
        for (var fatal = 1; ; fatal++)
        {
            var calls = 0;
            try
            {
                await town.DoAsync(await command(), () => { if (++calls == fatal) throw new CrashException(); });
                Assert.True(fatal > 2, "A command has steps to die at.");
                return;
            }
            catch (CrashException)
            {
                Assert.Equal(before, await RowsAsync(town));
            }
        }
    }

    private static async Task<string> RowsAsync(CouncilTown town) => await town.ReadAsync(async db =>
        $"{(await db.Deliverables.SingleAsync()).State} case {await db.Cases.Select(each => each.Revision).SingleOrDefaultAsync()} versions {await db.Versions.CountAsync()} "
        + $"decisions {await db.Decisions.CountAsync()} amendments {string.Join(',', await db.Amendments.Select(each => each.State).ToListAsync())} meetings {await db.Meetings.CountAsync()} "
        + $"journal {await db.Journal.CountAsync()} outbox {await db.Outbox.CountAsync()} audit {await db.AuditEntries.CountAsync()} "
        + $"epoch {await db.Set<Storage.UpdateLog.HeadRow>().Select(head => head.Epoch).SingleAsync()}");

    private static async Task ToAmendingAsync(CouncilTown town)
    {
        await town.DoAsync(new Submit { Message = "Bonne lecture." });
        await town.DoAsync(new PutOnAgenda(new SessionChoice(CouncilTown.Today, new TimeOnly(18, 30), "Mairie")));
        await town.DoAsync(await AdviceAsync(town));
    }

    private static async Task<ApprovalCommand> AdviceAsync(CouncilTown town) => new RecordDecision(await town.SessionAsync(BodyKind.MunicipalExecutive, DecisionKind.Advice) with
    {
        Opinion = AdviceOpinion.Favourable,
        Amendments = [new AmendmentRequest { Text = "Préciser l'enveloppe 2027.", Sections = [CouncilTown.Budget], Responsible = town.Pilote, DueOn = CouncilTown.Today.AddDays(10) }],
    });

    private static async Task<ApprovalCommand> AdoptionAsync(CouncilTown town) =>
        new RecordDecision(await town.SessionAsync(BodyKind.MunicipalCouncil, DecisionKind.Approve) with { Number = "2026-042" });

    private static async Task<BusinessRule?> RefusalAsync(CouncilTown town, ApprovalCommand command)
    {
        try
        {
            await town.DoAsync(command);
            return null;
        }
        catch (RuleBrokenException refusal)
        {
            return refusal.Rule;
        }
    }

    private sealed class CrashException : Exception;
}
