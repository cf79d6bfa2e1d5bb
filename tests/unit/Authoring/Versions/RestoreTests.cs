using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Authoring.Tests.Sessions;
using Portal.Authoring.Versions;
using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Tests.Versions;

/// <summary>Coming back to a version, and taking that back, while people type.</summary>
public sealed class RestoreTests
{
    private static readonly PlanSettings Settings = new() { Title = "Essai", Kind = "free", HorizonFrom = 2026, HorizonTo = 2029 };

    [Fact]
    public async Task Coming_back_leaves_the_paragraphs_alike_to_whoever_types_in_them()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        await WriteAsync(session, "un", "deux", "trois");
        var past = await ReadAsync(session);
        await WriteAsync(session, "un", "DEUX", "trois", "quatre");
        await ada.UntilAsync(_ => Body(ada.Doc).Length == 4);
        var typed = ada.Change(client => Words(client.Doc, 2).Insert(0, "(ici) "));

        await RestoreAsync(session, past);
        await ada.SendAsync(typed);

        Assert.Equal(["un", "deux", "(ici) trois"], await ParagraphsAsync(session));
    }

    [Fact]
    public async Task Taking_a_return_back_keeps_what_was_written_since()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        await WriteAsync(session, "un", "deux");
        var past = await ReadAsync(session);
        await WriteAsync(session, "un", "DEUX bis", "ajouté");
        var before = await ReadAsync(session);
        await RestoreAsync(session, past);
        var made = await ReadAsync(session);
        await ada.UntilAsync(message => message is CommittedFrame frame && frame.Sequence == stage.Log.Entries.Count);
        await ada.SendAsync(client => Words(client.Doc, 0).Insert(2, ", complété"));
        await ada.SendAsync(client => ((YMap)client.Records.Get("r1").AsType!).Set("planned.2027", "99"));

        await RestoreAsync(session, now => RestoreUndo.Of(now, before, made));

        Assert.Equal(["un, complété", "DEUX bis", "ajouté"], await ParagraphsAsync(session));
        Assert.Equal("99", (await ReadAsync(session)).Records.Single(record => record.Id == "r1")["planned.2027"]);
    }

    [Fact]
    public async Task Taking_a_return_back_brings_back_titles_values_and_sections_nobody_touched_since()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var ada = await stage.JoinAsync(EditScope.All);
        var past = await ReadAsync(session);
        await ada.SendAsync(client => ((YMap)client.Sections.Get("s1").AsType!).Set("title", "Budget révisé"));
        await ada.SendAsync(client => ((YMap)client.Records.Get("r1").AsType!).Set("title", "Réseaux"));
        await session.EditAsync(new() { Change = doc => SketchPlanter.Plant(doc, new() { Sections = [new() { Key = "s3", Title = "Nouvelle", Body = "Mots." }] }, new() { NewId = (_, key) => key }) }, default);
        var before = await ReadAsync(session);
        await RestoreAsync(session, past);
        var made = await ReadAsync(session);
        Assert.True(made.Sections.Single(section => section.Id == "s3").Removed);

        await RestoreAsync(session, now => RestoreUndo.Of(now, before, made));

        var now = await ReadAsync(session);
        Assert.False(now.Sections.Single(section => section.Id == "s3").Removed);
        Assert.Equal("Budget révisé", now.Sections.Single(section => section.Id == "s1").Title);
        Assert.Equal("Réseaux", now.Records.Single(record => record.Id == "r1")["title"]);
    }

    /// <summary>However people type between a return and its undoing: without typing the undoing is exact, and with it no typed word is lost.</summary>
    [Fact]
    public async Task However_people_type_no_word_typed_since_a_return_is_lost()
    {
        var random = new Random(6);
        for (var round = 0; round < 40; round++)
        {
            await using var stage = new Stage();
            var session = await stage.PlantAsync();
            await WriteAsync(session, Some(random));
            var past = await ReadAsync(session);
            await WriteAsync(session, Some(random));
            var before = await ReadAsync(session);
            await RestoreAsync(session, past);
            var made = await ReadAsync(session);

            var typed = random.Next(3);
            for (var i = 0; i < typed; i++)
            {
                var word = $"frappe{i}";
                await session.EditAsync(new() { Change = doc => Words(doc, random.Next(Body(doc).Length)).Insert(0, word + " ") }, default);
            }
            await RestoreAsync(session, now => RestoreUndo.Of(now, before, made));

            var paragraphs = await ParagraphsAsync(session);
            if (typed == 0) Assert.Equal(before.Sections.Single(section => section.Id == "s2").Body.Children.Select(block => string.Concat(block.Children.Select(run => run.Text))), paragraphs);
            for (var i = 0; i < typed; i++) Assert.Contains(paragraphs, paragraph => paragraph.Contains($"frappe{i}", StringComparison.Ordinal));
        }
    }

    private static string[] Some(Random random) => [.. Enumerable.Range(0, 1 + random.Next(5)).Select(_ => $"paragraphe {random.Next(6)}")];

    private static async Task WriteAsync(LiveSession session, params string[] paragraphs) => await session.EditAsync(new()
    {
        Change = doc =>
        {
            var body = Body(doc);
            body.Delete(0, body.Length);
            body.Insert(0, ProseWriter.Body(Prose.Document([.. paragraphs.Select(text => Prose.Paragraph(Prose.Text(text)))])));
        },
    }, default);

    private static Task RestoreAsync(LiveSession session, PlanContent wanted) => RestoreAsync(session, _ => wanted);

    private static async Task RestoreAsync(LiveSession session, Func<PlanContent, PlanContent> wanted) =>
        await session.EditAsync(new() { Change = doc => PlanRestore.Apply(doc, wanted(PlanProjection.Read(doc, Settings))) }, default);

    private static Task<PlanContent> ReadAsync(LiveSession session) => session.LookAsync(doc => PlanProjection.Read(doc, Settings), default);

    private static Task<List<string>> ParagraphsAsync(LiveSession session) =>
        session.LookAsync(doc => Body(doc).Children.Select(child => string.Concat(((YXmlElement)child).Children.OfType<YXmlText>().SelectMany(text => text.ToDelta()).Select(run => run.Insert.AsString))).ToList(), default);

    private static YXmlFragment Body(YDoc doc) => (YXmlFragment)((YMap)doc.GetMap(PlanKeys.Sections).Get("s2").AsType!).Get(PlanKeys.Body).AsType!;

    private static YXmlText Words(YDoc doc, int paragraph) => (YXmlText)((YXmlElement)Body(doc).Get(paragraph)!).Get(0)!;
}
