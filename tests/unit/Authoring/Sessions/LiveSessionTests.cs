using Portal.Authoring.Sessions;
using Portal.Authoring.Schema;
using Portal.Collaboration;

namespace Portal.Authoring.Tests.Sessions;

public sealed class LiveSessionTests
{
    [Fact]
    public async Task What_one_person_types_is_on_disk_before_it_is_acknowledged_and_reaches_the_other()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var bob = await stage.JoinAsync(EditScope.All);

        var ack = Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(client => client.Type("s2", "Bonjour. ")));

        Assert.Equal(ack.Sequence, stage.Log.Entries.Count);
        var frame = await bob.HearAsync<CommittedFrame>();
        Assert.Equal((ack.Sequence, ack.Sequence), (frame.From, frame.Sequence));
        Assert.Equal("Bonjour. Texte.", ProseText.Of(stage.Committed().Sections.Single(section => section.Id == "s2").Body));
        Assert.Contains("Bonjour.", bob.Body("s2").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_in_one_paragraph_and_one_table_never_overwrite_each_other()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var bob = await stage.JoinAsync(EditScope.All);

        var first = ada.Change(client => { client.Type("s2", "A"); client.Set("r1", "planned.2028", "20 K€"); });
        var second = bob.Change(client => { client.Type("s2", "B"); client.Set("r1", "planned.2029", "30 K€"); });
        await Task.WhenAll(ada.SendAsync(first), bob.SendAsync(second));

        var content = stage.Committed();
        Assert.Equal("Texte.".Length + 2, ProseText.Of(content.Sections.Single(section => section.Id == "s2").Body).Length);
        Assert.Equal("20 K€", content.Records.Single(record => record.Id == "r1")["planned.2028"]);
        Assert.Equal("30 K€", content.Records.Single(record => record.Id == "r1")["planned.2029"]);
    }

    [Fact]
    public async Task A_refused_change_is_seen_by_nobody_and_what_follows_under_its_id_must_start_anew()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(Stage.Only("s2"));
        var before = stage.Log.Entries.Count;

        var first = ada.Change(client => client.Type("s2", "un "));
        var middle = ada.Change(client => client.Set("r1", "planned.2027", "1"));
        var third = ada.Change(client => client.Type("s2", "trois "));
        Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(first));
        Assert.Equal(new Refusal(default, RefusalReason.Record, true), (Refusal)await ada.SendAsync(middle) with { Batch = default });
        Assert.Equal(new Refusal(default, RefusalReason.Resync, true), (Refusal)await ada.SendAsync(third) with { Batch = default });

        var id = ada.Joined.ClientId;
        await ada.JoinAsync(held: id);
        Assert.NotEqual(id, ada.Joined.ClientId);
        Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(client => client.Type("s2", "trois ")));
        Assert.Equal("trois un Texte.", ProseText.Of(stage.Committed().Sections.Single(section => section.Id == "s2").Body));
        Assert.Equal("10 K€", stage.Committed().Records.Single(record => record.Id == "r1")["planned.2027"]);
        Assert.Equal(before + 2, stage.Log.Entries.Count);
    }

    [Fact]
    public async Task A_freeze_between_typing_and_commit_refuses_what_was_typed()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);

        stage.People[ada.Person] = stage.People[ada.Person] with { ReadOnlyReason = "Refusals.Frozen" };
        stage.Log.Epoch = 2;
        var answer = await ada.SendAsync(client => client.Type("s2", "trop tard "));

        Assert.Equal(RefusalReason.Frozen, Assert.IsType<Refusal>(answer).Reason);
        Assert.Equal("Texte.", ProseText.Of(stage.Committed().Sections.Single(section => section.Id == "s2").Body));
    }

    [Fact]
    public async Task A_freeze_is_told_to_live_connections_and_a_removed_person_is_dropped()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var bob = await stage.JoinAsync(EditScope.All);

        stage.People[ada.Person] = stage.People[ada.Person] with { ReadOnlyReason = "Refusals.Frozen" };
        stage.People.Remove(bob.Person);
        stage.Log.Epoch = 2;
        await stage.Sessions.RightsChangedAsync(Stage.Key.Organisation, null, default);

        Assert.Equal("Refusals.Frozen", (await ada.HearAsync<EditRights>()).ReadOnlyReason);
        Assert.Equal(DropReason.AccessEnded, await bob.HearAsync<DropReason>());
        Assert.Equal(RefusalReason.Resync, Assert.IsType<Refusal>(await bob.SendAsync(client => client.Type("s2", "x"))).Reason);
    }

    [Fact]
    public async Task Before_a_freeze_people_are_asked_to_finish_and_what_they_send_is_committed()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);

        var flushing = session.FlushBeforeFreezeAsync("La directrice", default);
        await ada.HearAsync<RecordingRelay.Freezing>();
        await ada.PushAsync(ada.Change(client => client.Type("s2", "à temps ")));
        await flushing;

        Assert.StartsWith("à temps", ProseText.Of(stage.Committed().Sections.Single(section => section.Id == "s2").Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_lost_after_the_commit_stores_nothing_twice()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);

        stage.Log.LosesNextAnswer = true;
        var ack = Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(client => client.Type("s2", "une fois ")));

        Assert.Equal(2, ack.Sequence);
        Assert.Equal(2, stage.Log.Entries.Count);
    }

    [Fact]
    public async Task While_the_database_is_away_nothing_is_acknowledged_and_all_lands_when_it_is_back()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);

        stage.Log.IsAway = true;
        var update = ada.Change(client => client.Type("s2", "plus tard "));
        var answer = ada.SendAsync(update);
        Assert.False(answer.IsCompleted);
        stage.Log.IsAway = false;

        Assert.IsType<RecordingRelay.Ack>(await answer);
    }

    [Fact]
    public async Task A_resend_of_what_is_stored_is_acknowledged_and_not_stored_again()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var update = ada.Change(client => client.Type("s2", "x"));

        await ada.SendAsync(update);
        var again = await ada.SendAsync(update);

        Assert.IsType<RecordingRelay.Ack>(again);
        Assert.Equal(2, stage.Log.Entries.Count);
    }

    [Fact]
    public async Task What_another_node_commits_is_relayed_in_order_without_a_gap()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var elsewhere = new YDoc(7);
        foreach (var entry in stage.Log.Entries) Updates.Apply(elsewhere, entry.Update);
        byte[]? update = null;
        elsewhere.Update += (bytes, _, _) => update = bytes;
        ((YMap)elsewhere.GetMap("records").Get("r1").AsType!).Set("note", "ailleurs");

        stage.Log.CommitElsewhere(7, update!);
        var answer = await ada.SendAsync(client => client.Type("s2", "ici "));

        Assert.Equal(3, Assert.IsType<RecordingRelay.Ack>(answer).Sequence);
        var frames = stage.Relay.All.OfType<CommittedFrame>().Where(frame => frame.Sequence >= 2).ToList();
        Assert.Equal([(2L, 2L), (3L, 3L)], frames.Select(frame => (frame.From, frame.Sequence)));
    }

    [Fact]
    public async Task Who_comes_back_gets_only_what_was_missed_and_the_same_id()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var bob = await stage.JoinAsync(EditScope.All);
        await bob.SendAsync(client => client.Type("s2", "pendant "));

        await ada.JoinAsync(held: ada.Joined.ClientId, known: 1);

        Assert.Null(ada.Joined.State);
        Assert.Single(ada.Joined.Tail);
        Assert.Contains("pendant", ada.Body("s2").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Structs_under_another_persons_id_are_refused()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var bob = await stage.JoinAsync(EditScope.All);

        var forged = ada.Change(client => client.Type("s2", "signé Ada"));

        Assert.Equal(RefusalReason.ForeignId, Assert.IsType<Refusal>(await bob.SendAsync(forged)).Reason);
    }

    [Fact]
    public async Task Garbage_is_refused_and_never_stored()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);

        for (var i = 0; i < 8; i++)
        {
            Assert.Equal(RefusalReason.Malformed, Assert.IsType<Refusal>(await ada.SendAsync(new byte[] { 9, 9, 9, 9 })).Reason);
            await ada.JoinAsync();
        }

        Assert.Single(stage.Log.Entries);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_never_served_empty()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        await stage.Sessions.DisposeAsync();

        stage.Log.IsAway = true;
        await Assert.ThrowsAsync<IOException>(() => stage.Sessions.OpenAsync(Stage.Key, default));
        stage.Log.IsAway = false;

        var reopened = await stage.Sessions.OpenAsync(Stage.Key, default);
        Assert.Equal(2, (await reopened!.ReadAsync(default)).Content.Sections.Count);
    }

    [Fact]
    public async Task A_long_tail_is_folded_into_a_snapshot_that_reads_the_same()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        for (var i = 0; i < 30; i++) await ada.SendAsync(client => client.Type("s2", "a"));
        await stage.Sessions.DisposeAsync();

        Assert.True(stage.Log.SnapshotSequence >= 10);
        var reopened = await stage.Sessions.OpenAsync(Stage.Key, default);
        var text = ProseText.Of((await reopened!.ReadAsync(default)).Content.Sections.Single(section => section.Id == "s2").Body);
        Assert.Equal(new string('a', 30) + "Texte.", text);
    }

    [Fact]
    public async Task An_unknown_deliverable_and_one_that_may_not_be_read_look_the_same()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var stranger = new JoinRequest("c", Domain.Shared.PersonId.New(), null, null);

        Assert.Null(await stage.Sessions.JoinAsync(Stage.Key, stranger, default));
        stage.Log.IsGone = true;
        await stage.Sessions.DisposeAsync();
        Assert.Null(await stage.Sessions.JoinAsync(Stage.Key, stranger, default));
    }

    [Fact]
    public async Task A_changed_amount_names_the_blocks_that_show_it()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        await session.ReadAsync(default);
        var ada = await stage.JoinAsync(EditScope.All);

        await ada.SendAsync(client => client.Set("r1", "planned.2027", "12 K€"));
        var projected = (RecordingRelay.Projected)await ada.UntilAsync(message => message is RecordingRelay.Projected { Reading.Sequence: 2 });

        Assert.Equal([("s1", "envelopes")], projected.Blocks.Select(block => (block.Section, block.Block)));
        Assert.Equal("12 K€", projected.Reading.Content.Records.Single(record => record.Id == "r1")["planned.2027"]);
    }

    [Fact]
    public async Task A_cursor_is_relayed_under_its_own_id_only_and_goes_with_its_owner()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var bob = await stage.JoinAsync(EditScope.All);
        byte[] Cursor(ulong client) => [1, (byte)(0x80 | (client & 0x7F)), (byte)(client >> 7), 1, 2, (byte)'{', (byte)'}'];

        Assert.False(session.TryRelayAwareness(ada.Connection, new byte[] { 1, 2 }));
        session.TryRelayAwareness(ada.Connection, Cursor(bob.Joined.ClientId));
        Assert.True(session.TryRelayAwareness(ada.Connection, Cursor(ada.Joined.ClientId)));
        Assert.Equal(Cursor(ada.Joined.ClientId), (await bob.HearAsync<RecordingRelay.Cursor>()).Update);

        await session.LeaveAsync(ada.Connection);
        Assert.EndsWith("null", System.Text.Encoding.Latin1.GetString((await bob.HearAsync<RecordingRelay.Cursor>()).Update), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flood_of_cursors_is_one_message_at_a_time_and_the_latest_counts()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var bob = await stage.JoinAsync(EditScope.All);
        var network = new TaskCompletionSource();
        stage.Relay.Network = network.Task;
        byte[] Cursor(int clock) => [1, (byte)(0x80 | (ada.Joined.ClientId & 0x7F)), (byte)(ada.Joined.ClientId >> 7), (byte)(0x80 | (clock & 0x7F)), (byte)(clock >> 7), 2, (byte)'{', (byte)'}'];

        for (var clock = 128; clock < 10_128; clock++) session.TryRelayAwareness(ada.Connection, Cursor(clock));
        network.SetResult();
        await bob.UntilAsync(message => message is RecordingRelay.Cursor cursor && cursor.Update.SequenceEqual(Cursor(10_127)));

        Assert.InRange(stage.Relay.All.OfType<RecordingRelay.Cursor>().Count(), 1, 2);
    }

    [Fact]
    public async Task A_session_that_fails_is_read_from_the_log_again_and_sends_everyone_to_join_anew()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        await ada.SendAsync(client => client.Type("s2", "gardé "));

        stage.Log.BreaksNextAppend = true;
        await ada.PushAsync(ada.Change(client => client.Type("s2", "perdu ")));
        var gap = (CommittedFrame)await ada.UntilAsync(message => message is CommittedFrame { Updates.Count: 0 });

        Assert.True(gap.From > stage.Log.Entries.Count + 1);
        await ada.JoinAsync();
        Assert.Contains("gardé Texte.", ada.Body("s2").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("perdu", ada.Body("s2").ToString(), StringComparison.Ordinal);
        Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(client => client.Type("s2", "repris ")));
    }
}
