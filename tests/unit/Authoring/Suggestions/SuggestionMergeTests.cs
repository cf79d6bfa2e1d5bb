using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Authoring.Suggestions;
using Portal.Authoring.Tests.Sessions;
using Portal.Collaboration;
using Portal.Domain.Plans.Settings;
using Portal.Domain.Shared;

namespace Portal.Authoring.Tests.Suggestions;

/// <summary>Accepting what others proposed, while people go on typing.</summary>
public sealed class SuggestionMergeTests
{
    /// <summary>What the last acceptance of a test left to take it back.</summary>
    private SuggestionUndo? _undo;

    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_accepted_stands_in_the_text_and_stays_its_authors()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var (author, editor) = (await stage.JoinAsync(EditScope.Nothing, "Refusals.Reader"), await stage.JoinAsync(EditScope.All));
        var proposed = await ProposeAsync(session, author.Person, 0, 5, "Un paragraphe");

        Assert.Equal(MergeOutcome.Applied, await AcceptAsync(stage, editor.Person, proposed));

        Assert.Equal("Un paragraphe.", await TextAsync(session));
        Assert.Equal([new(author.Person, "Un paragraphe", true), new(null, ".", false)], (await session.WhoWroteAsync("s2", default))!.Select(run => run with { At = null })); // s2 is there
    }

    [Fact]
    public async Task Typing_around_it_does_not_matter_and_typing_in_it_is_a_conflict()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var (author, editor) = (PersonId.New(), await stage.JoinAsync(EditScope.All));
        await editor.SendAsync(client => Words(client).Insert(5, " ancien et long"));
        var around = await ProposeAsync(session, author, 6, 12, "récent");
        var inside = await ProposeAsync(session, author, 16, 20, "court");

        await editor.SendAsync(client => Words(client).Insert(0, "Notre "));
        await editor.SendAsync(client => Words(client).Insert(24, "XX"));

        Assert.Equal(MergeOutcome.Applied, await AcceptAsync(stage, editor.Person, around));
        Assert.Equal(MergeOutcome.Conflict, await AcceptAsync(stage, editor.Person, inside));
        Assert.Equal("Notre Texte récent et loXXng.", await TextAsync(session));
    }

    [Fact]
    public async Task A_place_that_was_taken_away_takes_nothing()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var editor = await stage.JoinAsync(EditScope.All);
        var proposed = await ProposeAsync(session, PersonId.New(), 2, 2, "ajout");

        await editor.SendAsync(client => Words(client).Delete(1, 3));

        Assert.Equal(MergeOutcome.Gone, await AcceptAsync(stage, editor.Person, proposed));
        Assert.Equal("Te.", await TextAsync(session));
    }

    [Fact]
    public async Task Accepted_twice_at_once_it_is_written_once()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var (one, other) = (await stage.JoinAsync(EditScope.All), await stage.JoinAsync(EditScope.All));
        var proposed = await ProposeAsync(session, PersonId.New(), 5, 5, " ajouté");

        await Task.WhenAll(AcceptAsync(stage, one.Person, proposed), AcceptAsync(stage, other.Person, proposed), AcceptAsync(stage, one.Person, proposed));

        Assert.Equal("Texte ajouté.", await TextAsync(session));
        await one.SendAsync(client => client.Type("s2", "Encore. "));
        Assert.Equal("Encore. Texte ajouté.", await TextAsync(session));
    }

    [Fact]
    public async Task Only_who_writes_there_accepts_and_a_frozen_text_takes_nothing()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var elsewhere = await stage.JoinAsync(Stage.Only("s1"));
        var frozen = await stage.JoinAsync(EditScope.Nothing, "Refusals.Frozen");
        var proposed = await ProposeAsync(session, PersonId.New(), 0, 5, "Autre");

        Assert.Equal(MergeOutcome.NotAllowed, await AcceptAsync(stage, elsewhere.Person, proposed));
        Assert.Equal(MergeOutcome.NotAllowed, await AcceptAsync(stage, frozen.Person, proposed));
        Assert.Equal("Texte.", await TextAsync(session));
    }

    [Fact]
    public async Task A_value_is_taken_only_over_the_value_its_author_saw()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var editor = await stage.JoinAsync(EditScope.All);
        var seen = await ProposeAsync(session, PersonId.New(), SuggestionKind.Field, new("s1", "r1", "planned.2027"), "12 K€");
        var late = await ProposeAsync(session, PersonId.New(), SuggestionKind.Field, new("s1", "r1", "title"), "Réseaux");
        await editor.SendAsync(client => ((YMap)client.Records.Get("r1").AsType!).Set("title", "Réseau local"));

        Assert.Equal(MergeOutcome.Applied, await AcceptAsync(stage, editor.Person, seen));
        Assert.Equal(MergeOutcome.Conflict, await AcceptAsync(stage, editor.Person, late));
        Assert.Equal(("12 K€", "Réseau local"), await session.LookAsync(document => (Value(document, "planned.2027"), Value(document, "title")), default));

        static string Value(YDoc document, string key) => ((YMap)document.GetMap(PlanKeys.Records).Get("r1").AsType!).Get(key).AsString!;
    }

    [Fact]
    public async Task Paragraphs_are_replaced_by_those_proposed()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var editor = await stage.JoinAsync(EditScope.All);
        var place = await session.LookAsync(document => Place(Body(document), 0, 1), default);
        var proposed = await ProposeAsync(session, PersonId.New(), SuggestionKind.Blocks, place,
            """[{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Constat"}]},{"type":"paragraph","content":[{"type":"text","text":"Texte."}]}]""");

        Assert.Equal(MergeOutcome.Applied, await AcceptAsync(stage, editor.Person, proposed));
        Assert.Equal(["heading", "paragraph"], await session.LookAsync(document => Body(document).Children.Select(child => ((YXmlElement)child).NodeName).ToList(), default));
    }

    [Theory]
    [InlineData(SuggestionKind.Text, """[{"insert":"Autre texte"}]""", "Autre texte.")]
    [InlineData(SuggestionKind.Text, "[]", ".")]
    [InlineData(SuggestionKind.Format, """{"bold":{}}""", "Texte.")]
    public async Task What_was_accepted_is_taken_back_and_may_be_accepted_again(SuggestionKind kind, string after, string written)
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var editor = await stage.JoinAsync(EditScope.All);
        var before = await RunsAsync(session);
        var proposed = await ProposeAsync(session, PersonId.New(), 0, 5, kind, after);
        Assert.Equal(MergeOutcome.Applied, await AcceptAsync(stage, editor.Person, proposed));
        await editor.SendAsync(client => client.Type("s2", "Avant. "));
        Assert.Equal("Avant. " + written, await TextAsync(session));

        var (outcome, again) = await TakeBackAsync(stage, editor.Person, proposed);

        Assert.Equal(MergeOutcome.Applied, outcome);
        Assert.Equal("Avant. Texte.", await TextAsync(session));
        Assert.Equal(before.Replace("Texte", "Avant. Texte", StringComparison.Ordinal), await RunsAsync(session));
        proposed.Write(kind, again, proposed.Before, proposed.Quote, after, Noon);
        Assert.Equal(MergeOutcome.Applied, await AcceptAsync(stage, editor.Person, proposed, Guid.CreateVersion7()));
        Assert.Equal("Avant. " + written, await TextAsync(session));
    }

    [Fact]
    public async Task What_somebody_changed_since_is_not_taken_back()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var editor = await stage.JoinAsync(EditScope.All);
        var proposed = await ProposeAsync(session, PersonId.New(), 0, 5, "Un autre texte");
        await AcceptAsync(stage, editor.Person, proposed);
        var later = await stage.JoinAsync(EditScope.All);
        await later.SendAsync(client => Words(client).Insert(3, "tout "));

        var (outcome, _) = await TakeBackAsync(stage, editor.Person, proposed);

        Assert.Equal(MergeOutcome.Conflict, outcome);
        Assert.Equal("Un tout autre texte.", await TextAsync(session));
    }

    [Fact]
    public async Task Replaced_paragraphs_come_back_as_they_were()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var editor = await stage.JoinAsync(EditScope.All);
        var place = await session.LookAsync(document => Place(Body(document), 0, 1), default);
        var proposed = await ProposeAsync(session, PersonId.New(), SuggestionKind.Blocks, place, """[{"type":"heading","attrs":{"level":3},"content":[{"type":"text","text":"Constat"}]}]""");
        await AcceptAsync(stage, editor.Person, proposed);

        var (outcome, _) = await TakeBackAsync(stage, editor.Person, proposed);

        Assert.Equal(MergeOutcome.Applied, outcome);
        Assert.Equal("Texte.", await TextAsync(session));
        Assert.Equal(["paragraph"], await session.LookAsync(document => Body(document).Children.Select(child => ((YXmlElement)child).NodeName).ToList(), default));
    }

    [Fact]
    public async Task A_row_is_proposed_accepted_taken_back_to_the_bin_and_accepted_again()
    {
        await using var stage = new Stage();
        var session = await stage.PlantAsync();
        var (editor, elsewhere) = (await stage.JoinAsync(EditScope.All), await stage.JoinAsync(Stage.Only("s2")));
        var proposed = await ProposeAsync(session, PersonId.New(), SuggestionKind.Row, new("s1", "r-new"), """{"kind":"risk","order":"Z","title":"Panne longue","level":"high"}""");

        Assert.Equal(MergeOutcome.NotAllowed, await AcceptAsync(stage, elsewhere.Person, proposed));
        Assert.Equal(MergeOutcome.Applied, await AcceptAsync(stage, editor.Person, proposed));
        Assert.Equal(("Panne longue", "s1", ""), await session.LookAsync(RowOf, default));
        Assert.Equal(MergeOutcome.Gone, await AcceptAsync(stage, editor.Person, proposed, Guid.CreateVersion7())); // it is there

        Assert.Equal(MergeOutcome.Applied, (await TakeBackAsync(stage, editor.Person, proposed)).Outcome);
        Assert.Equal("true", (await session.LookAsync(RowOf, default)).Removed);
        Assert.Equal(MergeOutcome.Applied, await AcceptAsync(stage, editor.Person, proposed, Guid.CreateVersion7()));
        Assert.Equal(("Panne longue", "s1", ""), await session.LookAsync(RowOf, default));

        static (string? Title, string? Section, string? Removed) RowOf(YDoc document)
        {
            var row = (YMap)document.GetMap(PlanKeys.Records).Get("r-new").AsType!; // it was accepted once
            return (row.Get("title").AsString, row.Get("section").AsString, row.Get("removed").AsString);
        }
    }

    [Theory]
    [InlineData("""{"kind":"risk","title":"Sans place"}""")]
    [InlineData("""{"kind":"aucune","order":"Z"}""")]
    [InlineData("""{"kind":"risk","order":"Z","section":"s9"}""")]
    [InlineData("""{"kind":"risk","order":"Z","removed":"true"}""")]
    [InlineData("""{"kind":"risk","order":"Z","title":{"x":1}}""")]
    [InlineData("""{"kind":"risk","order":"pas une place"}""")]
    [InlineData("[]")]
    public void A_row_that_no_grid_writes_is_not_read(string json) => Assert.False(ProposedRow.TryRead(json, out _));

    /// <summary>Hundreds of random edits around and in what is proposed: either it is applied exactly where its author put it, or nothing changes.</summary>
    [Fact]
    public async Task Against_random_edits_it_is_applied_over_what_its_author_saw_or_not_at_all()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 60; round++)
        {
            await using var stage = new Stage();
            var session = await stage.PlantAsync();
            var editor = await stage.JoinAsync(EditScope.All);
            await editor.SendAsync(client => Words(client).Insert(0, "abcdefghijklmnopqrstuvwxyz"));
            var from = random.Next(20);
            var to = from + 1 + random.Next(5);
            var seen = (await TextAsync(session))[from..to];
            var proposed = await ProposeAsync(session, PersonId.New(), from, to, "<>");

            for (var edit = 0; edit < 6; edit++)
            {
                var length = Words(editor).Length;
                if (random.Next(2) == 0) await editor.SendAsync(client => Words(client).Insert(random.Next(length), "#"));
                else await editor.SendAsync(client => Words(client).Delete(random.Next(length - 1), 1));
            }
            var before = await TextAsync(session);

            var outcome = await AcceptAsync(stage, editor.Person, proposed);

            var after = await TextAsync(session);
            var at = before.IndexOf(seen, StringComparison.Ordinal);
            Assert.Equal(outcome == MergeOutcome.Applied ? before.Remove(at, seen.Length).Insert(at, "<>") : before, after);
            Assert.Equal(at >= 0, outcome == MergeOutcome.Applied);
        }
    }

    [Theory]
    [InlineData("""[{"insert":"x","attributes":{"link":{"href":"javascript:alert(1)"}}}]""")]
    [InlineData("""[{"insert":{"image":"x"}}]""")]
    [InlineData("""{"insert":"x"}""")]
    [InlineData("""[{"insert":"x","attributes":{"on click":{}}}]""")]
    [InlineData("not json")]
    public void Words_that_no_editor_writes_are_not_read(string json) => Assert.False(SuggestedContent.TryRuns(json, out _));

    private static Task<Suggestion> ProposeAsync(LiveSession session, PersonId author, int from, int to, string words) =>
        ProposeAsync(session, author, from, to, SuggestionKind.Text, $$"""[{"insert":"{{words}}"}]""");

    private static async Task<Suggestion> ProposeAsync(LiveSession session, PersonId author, int from, int to, SuggestionKind kind, string after) =>
        await ProposeAsync(session, author, kind, await session.LookAsync(document => Place(Words(document), from, to), default), after);

    private static async Task<Suggestion> ProposeAsync(LiveSession session, PersonId author, SuggestionKind kind, SuggestionPlace place, string after)
    {
        var now = await session.LookAsync(document => SuggestionMerge.Look(document, kind, place), default);
        var suggestion = new Suggestion(Stage.Key.Organisation, SuggestionId.New(), PlanId.New(), Stage.Key.Deliverable, author, Noon);
        suggestion.Write(kind, place, now!.Exact, now.Words, after, Noon);
        return suggestion;
    }

    private static SuggestionPlace Place(AbstractType type, int from, int to)
    {
        var start = RelativePosition.At(type, from).Encode();
        return new("s2", Start: start, End: to > from ? RelativePosition.At(type, to, -1).Encode() : start);
    }

    private async Task<(MergeOutcome Outcome, SuggestionPlace Again)> TakeBackAsync(Stage stage, PersonId person, Suggestion suggestion)
    {
        var (merged, again) = (MergeOutcome.NotAllowed, new SuggestionPlace(suggestion.SectionId));
        await stage.Sessions.EditAsync(Stage.Key, new() { Person = person, Change = document => merged = SuggestionMerge.TakeBack(document, EditScope.All, suggestion, _undo!, out again) }, default); // accepted before
        return (merged, again);
    }

    private async Task<MergeOutcome> AcceptAsync(Stage stage, PersonId person, Suggestion suggestion, Guid? batch = null)
    {
        var (merged, scope) = (MergeOutcome.NotAllowed, EditScope.Nothing);
        var outcome = await stage.Sessions.EditAsync(Stage.Key, new()
        {
            Person = person,
            Author = suggestion.Author,
            Batch = batch ?? suggestion.Batch,
            Needs = rights =>
            {
                scope = rights.Scope;
                return rights.ReadOnlyReason is null;
            },
            Change = document =>
            {
                merged = SuggestionMerge.Apply(document, scope, suggestion, out var undo);
                _undo = undo ?? _undo;
            },
        }, default);
        return outcome is { Succeeded: true } ? merged : MergeOutcome.NotAllowed;
    }

    private static Task<string> TextAsync(LiveSession session) => session.LookAsync(document => string.Concat(Words(document).ToDelta().Select(run => run.Insert.AsString)), default);

    private static Task<string> RunsAsync(LiveSession session) => session.LookAsync(document => string.Concat(Words(document).ToDelta().Select(run => run.ToJson().ToJsonText())), default);

    private static YXmlFragment Body(YDoc document) => (YXmlFragment)((YMap)document.GetMap(PlanKeys.Sections).Get("s2").AsType!).Get(PlanKeys.Body).AsType!;

    private static YXmlText Words(YDoc document) => (YXmlText)((YXmlElement)Body(document).Get(0)!).Get(0)!;

    private static YXmlText Words(Client client) => Words(client.Doc);
}
