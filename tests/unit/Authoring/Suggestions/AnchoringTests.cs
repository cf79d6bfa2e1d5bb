using Portal.Collaboration;

namespace Portal.Authoring.Tests.Suggestions;

/// <summary>Places of comments and suggestions hang on letters: whatever is typed around them, they never come to hold other text.</summary>
public sealed class AnchoringTests
{
    private const string Chosen = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ";
    private const string Others = "abcdefghij klmnopqrst uvwxyz";
    private const int Edits = 100_000;

    [Fact]
    public void In_a_hundred_thousand_random_edits_of_two_people_a_place_never_moves_to_other_text()
    {
        var random = new Random(20261122);
        var people = new[] { Opened(1), Opened(2) };
        Words(people[0]).Insert(0, Others + Chosen + Others);
        Meet(people);
        var start = RelativePosition.At(Words(people[0]), Others.Length).Encode();
        var end = RelativePosition.At(Words(people[0]), Others.Length + Chosen.Length, -1).Encode();

        for (var edit = 0; edit < Edits;)
        {
            var text = Words(people[random.Next(2)]);
            var letters = Text(text).ToList();
            for (var i = 0; i < 50; i++, edit++) Change(text, letters, random);
            if (random.Next(3) == 0) Meet(people);
            if (edit % 1_000 == 0) Assert.Equal(Between(text), Held(text, start, end));
        }
        Meet(people);
        Assert.Equal(Text(Words(people[0])), Text(Words(people[1])));
        Assert.Equal(Between(Words(people[0])), Held(Words(people[0]), start, end));
    }

    private static void Change(YText text, List<char> letters, Random random)
    {
        var at = random.Next(letters.Count);
        if (letters.Count < 80 || (letters.Count < 400 && random.Next(2) == 0))
        {
            var typed = Others[random.Next(Others.Length)];
            text.Insert(at, typed.ToString());
            letters.Insert(at, typed);
        }
        // The first and the last of the chosen stay: between them is what the place holds. The others go now and then.
        else if (!Chosen.Contains(letters[at], StringComparison.Ordinal) || (letters[at] is not 'Α' and not 'Ω' && random.Next(200) == 0))
        {
            text.Delete(at, 1);
            letters.RemoveAt(at);
        }
    }

    private static string Between(YText text)
    {
        var all = Text(text);
        return all[all.IndexOf('Α', StringComparison.Ordinal)..(all.IndexOf('Ω', StringComparison.Ordinal) + 1)];
    }

    private static string Held(YText text, byte[] start, byte[] end)
    {
        Assert.True(RelativePosition.TryDecode(start, out var from, out _));
        Assert.True(RelativePosition.TryDecode(end, out var to, out _));
        Assert.True(from.IsAlive(text.Doc!) && to.IsAlive(text.Doc!)); // it lies in a document
        Assert.True(from.TryResolve(text.Doc!, out var type, out var first));
        Assert.True(to.TryResolve(text.Doc!, out _, out var last));
        Assert.Same(text, type);
        return Text(text)[first..last];
    }

    private static YDoc Opened(ulong id) => new(id);

    private static YText Words(YDoc doc) => doc.GetText("words");

    private static string Text(YText text) => string.Concat(text.ToDelta().Select(run => run.Insert.AsString));

    private static void Meet(YDoc[] people)
    {
        Updates.Apply(people[1], Updates.EncodeStateAsUpdate(people[0], people[1].StateVector));
        Updates.Apply(people[0], Updates.EncodeStateAsUpdate(people[1], people[0].StateVector));
    }
}
