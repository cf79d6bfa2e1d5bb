using Portal.Authoring.Sessions;
using Portal.Collaboration;

namespace Portal.Authoring.Tests.Sessions;

/// <summary>A contributor responsable of s2 alone tries every way out; so do a reader, and a writer of two amended records.</summary>
public sealed class ScopeTests
{
    private static readonly Dictionary<string, (Action<Client> Change, RefusalReason Refused)> WaysOut = new()
    {
        ["write the text of another section"] = (client => ((YXmlElement)client.Body("s1").Get(0)!).Push(new YXmlText("x")), RefusalReason.Section),
        ["rename another section"] = (client => client.SetSection("s1", "title", "Pris"), RefusalReason.Section),
        ["change another section's blocks"] = (client => client.SetSection("s1", "blocks", ""), RefusalReason.Section),
        ["mark another section as a placeholder"] = (client => client.SetSection("s1", "placeholder", "true"), RefusalReason.Section),
        ["move its own section"] = (client => client.SetSection("s2", "order", "0"), RefusalReason.Structure),
        ["put its own section under another"] = (client => client.SetSection("s2", "parent", "s1"), RefusalReason.Structure),
        ["put another section under its own"] = (client => client.SetSection("s1", "parent", "s2"), RefusalReason.Structure),
        ["remove its own section"] = (client => client.SetSection("s2", "removed", "true"), RefusalReason.Structure),
        ["widen the audience of its section"] = (client => client.SetSection("s2", "audience", "public"), RefusalReason.Structure),
        ["add a section"] = (client => client.AddSection("s3"), RefusalReason.Structure),
        ["delete a section"] = (client => client.Sections.Delete("s1"), RefusalReason.Structure),
        ["delete its own section"] = (client => client.Sections.Delete("s2"), RefusalReason.Structure),
        ["write over a section"] = (client => client.AddSection("s1"), RefusalReason.Structure),
        ["delete its own body"] = (client => ((YMap)client.Sections.Get("s2").AsType!).Delete("body"), RefusalReason.Malformed),
        ["replace its own body"] = (client => ((YMap)client.Sections.Get("s2").AsType!).Set("body", new YXmlFragment()), RefusalReason.Malformed),
        ["delete a key of its section"] = (client => ((YMap)client.Sections.Get("s2").AsType!).Delete("title"), RefusalReason.Malformed),
        ["put an unknown key in its section"] = (client => client.SetSection("s2", "owner", "moi"), RefusalReason.Malformed),
        ["put a map where text belongs"] = (client => ((YMap)client.Sections.Get("s2").AsType!).Set("title", new YMap()), RefusalReason.Malformed),
        ["change a record of another section"] = (client => client.Set("r1", "planned.2027", "0"), RefusalReason.Record),
        ["remove a record of another section"] = (client => client.Set("r1", "removed", "true"), RefusalReason.Record),
        ["pull a record into its section"] = (client => client.Set("r1", "section", "s2"), RefusalReason.Record),
        ["push its record into another section"] = (client => client.Set("r2", "section", "s1"), RefusalReason.Section),
        ["push its record nowhere"] = (client => client.Set("r2", "section", "nulle-part"), RefusalReason.Section),
        ["add a record to another section"] = (client => client.AddRecord("r9", "s1"), RefusalReason.Section),
        ["add a record to no section"] = (client => client.Records.Set("r9", new YMap(new KeyValuePair<string, Any>("kind", "risk"))), RefusalReason.Malformed),
        ["delete a record"] = (client => client.Records.Delete("r2"), RefusalReason.Record),
        ["write over a record"] = (client => client.AddRecord("r1", "s2"), RefusalReason.Record),
        ["change the kind of a record"] = (client => client.Set("r2", "kind", "envelope"), RefusalReason.Malformed),
        ["delete a field"] = (client => ((YMap)client.Records.Get("r2").AsType!).Delete("title"), RefusalReason.Malformed),
        ["write a number where text belongs"] = (client => ((YMap)client.Records.Get("r2").AsType!).Set("impact", 4), RefusalReason.Malformed),
        ["write a text without end"] = (client => client.Set("r2", "title", new string('x', 20_001)), RefusalReason.Malformed),
        ["change the schema number"] = (client => client.Doc.GetMap("meta").Set("schema", "0"), RefusalReason.Structure),
        ["add a root of its own"] = (client => client.Doc.GetMap("droits").Set("moi", "tout"), RefusalReason.Malformed),
        ["do something allowed and something not at once"] = (client => { client.Type("s2", "ok"); client.Set("r1", "note", "non"); }, RefusalReason.Record),
    };

    public static TheoryData<string> Ways() => [.. WaysOut.Keys];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_contributor_cannot(string way)
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(Stage.Only("s2"));

        var answer = Assert.IsType<Refusal>(await ada.SendAsync(WaysOut[way].Change));

        Assert.Equal(WaysOut[way].Refused, answer.Reason);
        Assert.Single(stage.Log.Entries);
        Assert.Equal(1, (await (await stage.Sessions.OpenAsync(Stage.Key, default))!.ReadAsync(default)).Sequence);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_reader_cannot(string way)
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.Nothing, "Refusals.Reader");

        var answer = Assert.IsType<Refusal>(await ada.SendAsync(WaysOut[way].Change));

        Assert.Equal(RefusalReason.Reader, answer.Reason);
        Assert.Single(stage.Log.Entries);
    }

    [Fact]
    public async Task A_contributor_writes_the_section_its_records_and_what_lies_under_it()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var lead = await stage.JoinAsync(EditScope.All);
        await lead.SendAsync(client => { client.AddSection("s3"); client.SetSection("s3", "parent", "s2"); });
        var ada = await stage.JoinAsync(Stage.Only("s2"));

        foreach (var change in new Action<Client>[]
        {
            client => client.Type("s2", "x"), client => client.SetSection("s2", "title", "Autre"), client => client.Set("r2", "level", "high"),
            client => client.AddRecord("r3", "s2"), client => client.Set("r2", "removed", "true"), client => client.SetSection("s3", "title", "Dessous"),
        })
        {
            Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(change));
        }
    }

    private static readonly Dictionary<string, (Action<Client> Change, RefusalReason Refused)> WaysOutOfMoney = new()
    {
        ["write the text of a section"] = (client => ((YXmlElement)client.Body("s1").Get(0)!).Push(new YXmlText("x")), RefusalReason.Section),
        ["rename the section its money lies in"] = (client => client.SetSection("s1", "title", "Pris"), RefusalReason.Section),
        ["add a section"] = (client => client.AddSection("s3"), RefusalReason.Structure),
        ["change a risk"] = (client => client.Set("r2", "title", "Autre"), RefusalReason.Record),
        ["make a risk into money"] = (client => client.Set("r2", "kind", "envelope"), RefusalReason.Malformed),
        ["add a risk"] = (client => client.AddRecord("r9", "s1"), RefusalReason.Section),
        ["add a risk that first says it is money"] = (client => { client.AddRecord("r9", "s1", "envelope"); client.Set("r9", "kind", "risk"); }, RefusalReason.Section),
        ["put money where there is no section"] = (client => client.AddRecord("r9", "nulle-part", "envelope"), RefusalReason.Section),
        ["move money to another section"] = (client => client.Set("r1", "section", "s2"), RefusalReason.Section),
        ["delete money"] = (client => client.Records.Delete("r1"), RefusalReason.Record),
    };

    public static TheoryData<string> WaysFromMoney() => [.. WaysOutOfMoney.Keys];

    [Theory]
    [MemberData(nameof(WaysFromMoney))]
    public async Task A_budget_controller_cannot(string way)
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(Stage.OnlyMoney());

        var answer = Assert.IsType<Refusal>(await ada.SendAsync(WaysOutOfMoney[way].Change));

        Assert.Equal(WaysOutOfMoney[way].Refused, answer.Reason);
        Assert.Single(stage.Log.Entries);
    }

    [Fact]
    public async Task A_budget_controller_writes_money_wherever_it_lies()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(Stage.OnlyMoney());

        foreach (var change in new Action<Client>[]
        {
            client => client.Set("r1", "planned.2027", "12 K€"), client => client.AddRecord("r3", "s2", "envelope"), client => client.Set("r3", "removed", "true"),
            client => client.AddRecord("r4", "s1", "cost-line"), client => client.Set("r4", "amount", "5 K€"),
        })
        {
            Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(change));
        }
    }

    [Fact]
    public async Task In_amendments_only_the_targeted_records_change_and_they_stay_where_they_are()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var ada = await stage.JoinAsync(new EditScope(false, false, new HashSet<string>(), new HashSet<string> { "r1" }));

        Assert.IsType<RecordingRelay.Ack>(await ada.SendAsync(client => client.Set("r1", "planned.2027", "11 K€")));
        Assert.Equal(RefusalReason.Section, Assert.IsType<Refusal>(await ada.SendAsync(client => client.Set("r1", "section", "s2"))).Reason);
        await ada.JoinAsync();
        Assert.Equal(RefusalReason.Record, Assert.IsType<Refusal>(await ada.SendAsync(client => client.Set("r2", "title", "x"))).Reason);
    }

    [Fact]
    public async Task Whoever_may_do_everything_still_cannot_delete_what_others_may_be_typing_in()
    {
        await using var stage = new Stage();
        await stage.PlantAsync();
        var lead = await stage.JoinAsync(EditScope.All);

        Assert.IsType<Refusal>(await lead.SendAsync(client => client.Sections.Delete("s1")));
        await lead.JoinAsync();
        Assert.IsType<Refusal>(await lead.SendAsync(client => client.Records.Delete("r1")));
        await lead.JoinAsync();
        Assert.IsType<Refusal>(await lead.SendAsync(client => client.AddSection("s9", withBody: false)));
        Assert.Single(stage.Log.Entries);
    }
}
