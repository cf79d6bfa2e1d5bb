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
using Portal.Workflows.Shipped;

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

    public static TheoryData<string> Shipped => [.. ShippedDefinitions.All.Select(circuit => circuit.Key)];

    [Theory, MemberData(nameof(Shipped))]
    public async Task A_command_that_dies_at_any_step_leaves_nothing_and_is_carried_out_once_afterwards(string circuit)
    {
        var untroubled = await WalkAsync(circuit, (town, command) => town.DoAsync(command));
        var town = await WalkAsync(circuit, DyingAtEachStepAsync);

        var journal = await town.ReadAsync(db => db.Journal.OrderBy(entry => entry.Number).ToListAsync());
        Assert.Equal(Enumerable.Range(1, journal.Count), journal.Select(entry => entry.Number));
        Assert.Equal(await CommandsAsync(untroubled), journal.Select(entry => entry.Command));
        Assert.Equal(ApprovalState.Draft, (await town.ReadAsync(db => db.Deliverables.SingleAsync())).State);
        Assert.Equal(await VersionsAsync(untroubled), await VersionsAsync(town));
        // Every mail the walk without accident wrote, and not one of them twice.
        Assert.Equal(await MailsAsync(untroubled), await MailsAsync(town));
        Assert.Null(AuditEntry.FirstBroken(await town.ReadAsync(db => db.AuditEntries.OrderBy(entry => entry.Number).ToListAsync())));
    }

    private async Task<CouncilTown> WalkAsync(string circuit, Func<CouncilTown, ApprovalCommand, Task> give)
    {
        var definition = ShippedDefinitions.Find(circuit)!; // one of those listed
        var town = await CouncilTown.BuildAsync(Host, circuit, [.. definition.Steps.Select(step => (step.Body.Kind!.Value, 3))]); // shipped circuits name kinds
        await new CircuitWalk(town, definition, command => give(town, command)).ToTheEndAsync();
        return town;
    }

    private static async Task DyingAtEachStepAsync(CouncilTown town, ApprovalCommand command)
    {
        var before = await RowsAsync(town);
        for (var fatal = 1; ; fatal++)
        {
            var calls = 0;
            try
            {
                await town.DoAsync(command, () => { if (++calls == fatal) throw new CrashException(); });
                Assert.True(fatal > 2, $"{command.Name} has steps to die at.");
                break;
            }
            catch (CrashException)
            {
                Assert.Equal(before, await RowsAsync(town));
            }
        }

        // The answer was lost on the way: whoever gives the command again from the page they still have is told, and nothing happens twice.
        var after = await RowsAsync(town);
        var seen = await town.ReadAsync(db => db.Cases.Select(each => each.Revision).SingleAsync()) - 1;
        Assert.Equal(ApprovalRules.SomebodyWasFaster, await RefusalAsync(town, command with { SeenRevision = seen }));
        Assert.Equal(after, await RowsAsync(town));
    }

    private static Task<List<string>> CommandsAsync(CouncilTown town) => town.ReadAsync(db => db.Journal.OrderBy(entry => entry.Number).Select(entry => entry.Command).ToListAsync());

    private static async Task<List<string>> VersionsAsync(CouncilTown town) =>
        [.. (await town.ReadAsync(db => db.Versions.ToListAsync())).Select(version => $"{version.Number} {version.State}").Order(StringComparer.Ordinal)];

    private static async Task<List<string>> MailsAsync(CouncilTown town)
    {
        var mails = await town.ReadAsync(db => db.Outbox.ToListAsync());
        Assert.Equal(mails.Count, mails.Select(mail => mail.IdempotencyKey).Distinct().Count());
        return [.. mails.Select(mail => $"{mail.Template} {mail.ToName} {mail.DueAt:yyyy-MM-dd}").Order(StringComparer.Ordinal)];
    }

    private static async Task<string> RowsAsync(CouncilTown town) => await town.ReadAsync(async db =>
        $"{(await db.Deliverables.SingleAsync()).State} case {await db.Cases.Select(each => each.Revision).SingleOrDefaultAsync()} versions {await db.Versions.CountAsync()} "
        + $"decisions {await db.Decisions.CountAsync()} amendments {string.Join(',', await db.Amendments.Select(each => each.State).ToListAsync())} meetings {await db.Meetings.CountAsync()} "
        + $"ballots {await db.Ballots.CountAsync()} open {await db.Ballots.CountAsync(ballot => ballot.ClosedAt == null)} papers {await db.BallotPapers.CountAsync()} signatures {await db.Signatures.CountAsync()} "
        + $"publications {await db.Publications.CountAsync()} out {await db.Publications.CountAsync(each => each.WithdrawnAt == null)} name {await db.Plans.Select(plan => plan.ProjectName).SingleAsync()} "
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
