using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;

namespace Portal.Authoring.Tests.Sessions;

/// <summary>A backup is restored under people who are in the plan: what they remember is of another history.</summary>
public sealed class RestoredBackupTests
{
    [Fact]
    public async Task Everyone_connected_is_sent_to_join_anew_and_told_to_reload()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        await ada.SendAsync(client => client.Type("s2", "perdu "));

        stage.Log.Restore(sequence: 1);
        await stage.TendAsync();
        var gap = await ada.HearAsync<CommittedFrame>();
        while (gap.Updates.Count > 0) gap = await ada.HearAsync<CommittedFrame>();
        ada.KnownEpoch = 1;
        var reply = await stage.AskToJoinAsync(ada, known: 2);

        Assert.True(reply.MustReload);
        Assert.Null(reply.State);
        Assert.Empty(reply.Tail);
    }

    [Fact]
    public async Task Who_knows_more_than_the_log_has_is_told_to_reload_even_if_nobody_marked_the_restore()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        await ada.SendAsync(client => client.Type("s2", "perdu "));
        await stage.Sessions.DisposeAsync();

        stage.Log.Restore(sequence: 1, bumpsTheEra: false);

        Assert.True((await stage.AskToJoinAsync(ada, known: 2)).MustReload);
    }

    [Fact]
    public async Task The_sequence_given_out_a_second_time_is_not_taken_for_the_first()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        await ada.SendAsync(client => client.Type("s2", "perdu "));
        await stage.Sessions.DisposeAsync();
        stage.Log.Restore(sequence: 1);
        var bob = await stage.JoinAsync(EditScope.All);
        await bob.SendAsync(client => client.Type("s2", "autre "));

        ada.KnownEpoch = 1;
        Assert.True((await stage.AskToJoinAsync(ada, known: 2)).MustReload);
        Assert.Equal("autre Texte.", ProseText.Of(stage.Committed().Sections.Single(section => section.Id == "s2").Body));
    }

    [Fact]
    public async Task What_was_typed_upon_the_lost_history_is_refused_and_never_stored()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        await ada.SendAsync(client => client.Type("s2", "perdu "));
        var next = ada.Change(client => client.Type("s2", "suite "));
        await stage.Sessions.DisposeAsync();
        stage.Log.Restore(sequence: 1);

        var old = ada.Joined.ClientId;
        ada.KnownEpoch = null;
        await ada.JoinAsync(held: old);

        Assert.Equal(RefusalReason.Resync, Assert.IsType<Refusal>(await ada.SendAsync(next)).Reason);
        Assert.Single(stage.Log.Entries);
    }

    [Fact]
    public async Task Who_is_ahead_of_this_node_because_another_committed_is_not_sent_away()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        stage.Log.CommitElsewhere(7, ada.Change(client => client.Type("s2", "ailleurs ")));

        var reply = await stage.AskToJoinAsync(ada, known: 2);

        Assert.False(reply.MustReload);
        Assert.Equal(2, reply.Sequence);
        Assert.Empty(reply.Tail);
    }
}
