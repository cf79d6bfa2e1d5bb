using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Shared;

namespace Portal.Authoring.Tests.Sessions;

/// <summary>What somebody wrote in good faith is never lost, and never taken for another's.</summary>
public sealed class HonestWordsTests
{
    [Fact]
    public async Task Of_three_updates_whose_middle_one_is_refused_the_first_and_the_third_arrive()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(Stage.Only("s2"));
        var first = ada.Change(client => client.Type("s2", "un "));
        var middle = ada.Change(client => client.Set("r1", "planned.2027", "0"));
        var third = ada.Change(client => client.Set("r2", "title", "trois"));

        // All three were sent before anything was answered, as a fast hand does.
        var answers = new List<Guid> { await ada.PushAsync(first), await ada.PushAsync(middle), await ada.PushAsync(third) };
        Assert.IsType<RecordingRelay.Ack>(await ada.UntilAsync(Answers(answers[0])));
        Assert.Equal(RefusalReason.Record, Assert.IsType<Refusal>(await ada.UntilAsync(Answers(answers[1]))).Reason);
        Assert.Equal(RefusalReason.Resync, Assert.IsType<Refusal>(await ada.UntilAsync(Answers(answers[2]))).Reason);
        // The browser keeps the text, joins anew and makes again what is still allowed.
        await ada.JoinAsync(held: ada.Joined.ClientId);
        Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(client => client.Set("r2", "title", "trois")));

        var plan = stage.Committed();
        Assert.Equal("un Texte.", ProseText.Of(plan.Sections.Single(section => section.Id == "s2").Body));
        Assert.Equal("trois", plan.Records.Single(record => record.Id == "r2")["title"]);
        Assert.Equal("10 K€", plan.Records.Single(record => record.Id == "r1")["planned.2027"]);
    }

    [Fact]
    public async Task A_client_away_for_seven_days_and_compacted_meanwhile_merges_without_overwriting()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var bob = await stage.JoinAsync(EditScope.All);
        var offline = ada.Change(client => { client.Type("s2", "hors ligne "); client.Set("r1", "planned.2028", "8 K€"); });
        var known = ada.Joined.Sequence;
        for (var i = 0; i < 40; i++) await bob.SendAsync(client => { client.Type("s2", $"{i} "); client.Set("r1", "planned.2027", $"{i} K€"); });
        await stage.Sessions.DisposeAsync();
        stage.Log.ForgetsItsTail = true;

        await ada.JoinAsync(held: ada.Joined.ClientId, known: known);
        Assert.NotNull(ada.Joined.State);
        Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(offline));

        var plan = stage.Committed();
        Assert.Equal(("39 K€", "8 K€"), (plan.Records.Single(record => record.Id == "r1")["planned.2027"], plan.Records.Single(record => record.Id == "r1")["planned.2028"]));
        var words = ProseText.Of(plan.Sections.Single(section => section.Id == "s2").Body).Split(' ');
        Assert.Equal(40 + 2 + 1, words.Length);
        Assert.Equal(words.Length, words.Distinct().Count());
        Assert.Equal(Updates.EncodeStateAsUpdate(ada.Doc), (await stage.AskToJoinAsync(bob, known: null)).State!.Value.ToArray());
    }

    [Fact]
    public async Task Person_B_on_the_computer_of_person_A_writes_nothing_as_A_and_cannot_send_what_A_left()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var left = ada.Change(client => client.Type("s2", "d’Ada "));
        var bob = await stage.JoinAsync(EditScope.All);

        await bob.JoinAsync(held: ada.Joined.ClientId);
        Assert.NotEqual(ada.Joined.ClientId, bob.Joined.ClientId);
        Assert.Equal(RefusalReason.ForeignId, Assert.IsType<Refusal>(await bob.SendAsync(left)).Reason);

        await ada.JoinAsync(held: ada.Joined.ClientId, known: ada.Joined.Sequence);
        Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(left));
        Assert.Equal(ada.Person, stage.Log.Entries[^1].Person);
    }

    [Fact]
    public async Task An_edit_through_a_fork_under_an_id_nobody_was_given_gets_nowhere()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(Stage.Only("s2"));
        var fork = new YDoc(77);
        Updates.Apply(fork, Updates.EncodeStateAsUpdate(ada.Doc));
        ((YMap)fork.GetMap("records").Get("r2").AsType!).Set("title", "par un détour"); // planted

        Assert.Equal(RefusalReason.ForeignId, Assert.IsType<Refusal>(await ada.SendAsync(Updates.EncodeStateAsUpdate(fork, ada.Doc.StateVector))).Reason);
        Assert.Single(stage.Log.Entries);
    }

    [Fact]
    public async Task Nodes_this_server_does_not_know_survive_what_it_writes_itself()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        await ada.SendAsync(client =>
        {
            var unknown = new YXmlElement("frise");
            unknown.SetAttribute("couleur", "bleu");
            unknown.Push(new YXmlText("de demain"));
            client.Body("s2").Push(unknown);
        });

        await session.ReadAsync(default);
        await session.EditAsync(new() { Change = doc => ((YMap)doc.GetMap("records").Get("r1").AsType!).Set("title", "Autre") }, default); // planted
        await stage.Sessions.DisposeAsync();
        var bob = await stage.JoinAsync(EditScope.All);

        Assert.Contains("<frise couleur=\"bleu\">de demain</frise>", bob.Body("s2").ToString(), StringComparison.Ordinal);
    }

    private static Func<object, bool> Answers(Guid batch) =>
        message => message is RecordingRelay.Ack ack && ack.Batch == batch || message is Refusal refusal && refusal.Batch == batch;
}
