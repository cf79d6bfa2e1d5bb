using Portal.Authoring.Schema;
using Portal.Authoring.Schema.Upgrades;
using Portal.Authoring.Sessions;
using Portal.Collaboration;

namespace Portal.Authoring.Tests.Sessions;

/// <summary>The document's schema goes one step further while people are in it.</summary>
public sealed class SchemaUpgradeTests
{
    [Fact]
    public void The_shipped_steps_lead_to_the_schema_this_program_speaks() => Assert.Equal(PlanKeys.SchemaNumber, PlanUpgrades.Shipped.Current);

    [Fact]
    public async Task Opening_a_plan_of_this_schema_writes_nothing()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        await stage.Sessions.DisposeAsync();

        await stage.JoinAsync(EditScope.All);
        await (await stage.Sessions.OpenAsync(Stage.Key, default))!.ReadAsync(default);

        Assert.Single(stage.Log.Entries);
        Assert.DoesNotContain(stage.Relay.All.OfType<CommittedFrame>(), frame => frame.Sequence > 1);
    }

    [Fact]
    public async Task An_older_document_is_upgraded_once_whoever_opens_it()
    {
        await using var stage = await OldPlanAsync();
        await using var otherNode = new SessionRegistry(stage.Services with { Relay = new RecordingRelay() });

        var sessions = await Task.WhenAll(stage.Sessions.OpenAsync(Stage.Key, default), otherNode.OpenAsync(Stage.Key, default));

        foreach (var session in sessions) Assert.Equal("nouveau", (await session!.ReadAsync(default)).Content.Records.Single(record => record.Id == "r1")["added"]);
        Assert.Equal(2, stage.Log.Entries.Count);
    }

    [Fact]
    public async Task A_stale_client_that_stayed_open_across_an_upgrade_destroys_nothing()
    {
        await using var old = new Stage();
        await old.PlantAsync();
        var stale = await old.JoinAsync(EditScope.All);
        var typed = stale.Change(client => client.Type("s2", "tapé avant "));
        await using var stage = await OldPlanAsync();
        stage.People[stale.Person] = Stage.Writes(EditScope.All);
        stale.Moves(stage);

        Assert.True((await stage.AskToJoinAsync(stale, known: 1)).MustReload);
        Assert.Equal(RefusalReason.Resync, Assert.IsType<Refusal>(await stale.SendAsync(typed)).Reason);

        Assert.Equal(2, stage.Log.Entries.Count);
        Assert.Equal("nouveau", stage.Committed().Records.Single(record => record.Id == "r1")["added"]);
    }

    [Fact]
    public async Task A_node_that_was_not_replaced_yet_sends_its_people_away_before_they_see_what_they_do_not_know()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        await using (var newer = new SessionRegistry(stage.Services with { Relay = new RecordingRelay(), Upgrades = new([new AddsAField()]) }))
        {
            await newer.OpenAsync(Stage.Key, default);
        }

        await stage.TendAsync();

        var frame = await ada.HearAsync<CommittedFrame>();
        while (frame.Sequence == 1) frame = await ada.HearAsync<CommittedFrame>();
        Assert.Empty(frame.Updates);
        Assert.True((await stage.AskToJoinAsync(ada, known: 1)).MustReload);
        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Sessions.EditAsync(Stage.Key, new() { Change = doc => doc.GetMap("records").Delete("r1") }, default));
        Assert.Equal(2, stage.Log.Entries.Count);
    }

    /// <summary>A plan planted under schema 1, in the hands of a program of schema 2.</summary>
    private static async Task<Stage> OldPlanAsync()
    {
        var stage = new Stage(new AddsAField());
        var log = stage.Log;
        await using (var before = new SessionRegistry(stage.Services with { Relay = new RecordingRelay(), Upgrades = new() }))
        {
            var session = await before.OpenAsync(Stage.Key, default);
            await session!.EditAsync(new() { Change = doc => SketchPlanter.Plant(doc, Stage.Sketch, new() { NewId = (_, key) => key }) }, default);
        }
        Assert.Single(log.Entries);
        return stage;
    }

    private sealed class AddsAField : IPlanUpgrade
    {
        public void Apply(YDoc document) => ((YMap)document.GetMap(PlanKeys.Records).Get("r1").AsType!).Set("added", "nouveau"); // planted
    }
}
