using System.Text.RegularExpressions;
using Portal.Collaboration.Tests.Fuzz;

namespace Portal.Collaboration.Tests.Changes;

/// <summary>Whatever an update changes for those who look, the analysis has said before.</summary>
public sealed partial class ChangeAnalysisCompletenessTests(ITestOutputHelper output)
{
    private const int Rounds = 400;

    [Fact]
    public void Nothing_changes_that_was_not_told()
    {
        var first = Random.Shared.Next(1 << 30);
        output.WriteLine($"seeds from {first}");
        for (var seed = first; seed < first + Rounds; seed++) Play(seed);
    }

    private static void Play(int seed)
    {
        var random = new Random(seed);
        var operations = new OperationGenerator(random, isOdd: false);
        var server = NewDocument(1);
        YDoc[] people = [NewDocument(2), NewDocument(3)];
        for (var round = 0; round < 8; round++)
        {
            var person = people[random.Next(people.Length)];
            if (random.Next(2) == 0) Updates.Apply(person, Updates.EncodeStateAsUpdate(server, person.StateVector));
            person.Transact(_ =>
            {
                for (var left = random.Next(1, 8); left > 0; left--) OperationRunner.Run(person, operations.Next(person));
            });
            var update = Plan.Read(Updates.EncodeStateAsUpdate(person, server.StateVector));
            Assert.True(ChangeAnalysis.TryAnalyse(server, update, out var change, out var failure), $"seed {seed}: {failure}");

            var before = Leaves(server);
            Assert.True(Updates.TryIntegrate(server, update, DecodeLimits.Default, out _));

            foreach (var path in Differences(before, Leaves(server)))
            {
                Assert.True(change.Items.Any(item => item.Kind == ChangeKind.Inside ? item.Path == path : Covers(item.Path, path)), $"seed {seed}, round {round}: {path} changed untold");
            }
        }
    }

    private static bool Covers(ChangePath told, ChangePath changed) =>
        told.Root == changed.Root && told.Keys.Length <= changed.Keys.Length && told.Keys.SequenceEqual(changed.Keys.Take(told.Keys.Length));

    private static IEnumerable<ChangePath> Differences(Dictionary<ChangePath, string> before, Dictionary<ChangePath, string> after) =>
        before.Keys.Union(after.Keys).Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path));

    /// <summary>Every value under map keys, and every list and text as a whole.</summary>
    private static Dictionary<ChangePath, string> Leaves(YDoc doc)
    {
        var leaves = new Dictionary<ChangePath, string>();
        var open = new Stack<(ChangePath Path, AbstractType Type)>();
        foreach (var (name, type) in doc.Share) open.Push((ChangePath.Of(name), type));
        while (open.TryPop(out var next))
        {
            if (next.Type is not YMap map)
            {
                leaves[next.Path] = Shown(next.Type is YText text and not YXmlText ? Any.Array(Merged(text.ToDelta()).Select(step => step.ToJson())) : next.Type.ToJson());
                continue;
            }
            foreach (var (key, value) in map)
            {
                if (value.AsType is { } nested) open.Push((next.Path.Then(key), nested));
                else leaves[next.Path.Then(key)] = Shown(value);
            }
        }
        return leaves;
    }

    /// <summary>Runs of the same formats as one: where a delta is cut says nothing to those who read, and goes when a redundant format is deleted.</summary>
    private static List<DeltaOp> Merged(IReadOnlyList<DeltaOp> steps)
    {
        List<DeltaOp> merged = [];
        foreach (var step in steps.Select(each => each with { Insert = each.Insert.AsType?.ToJson() ?? each.Insert }))
        {
            if (merged is [.., var last] && last.Insert.AsString is { } before && step.Insert.AsString is { } more && Formats(last) == Formats(step)) merged[^1] = last with { Insert = before + more };
            else merged.Add(step);
        }

        return merged;
    }

    private static string Formats(DeltaOp step) => step.Attributes is null ? "" : JsonText.Stringify(step.Attributes);

    private static string Shown(Any value)
    {
        var shown = JsonText.Stringify(OperationRunner.Shape(value, sorted: true));
        for (string? before = null; before != shown;) (before, shown) = (shown, Joint().Replace(shown, "$1$3"));
        return shown;
    }

    // The same for texts within lists and fragments, which show their runs as tags.
    [GeneratedRegex(@"(<(\w+)[^<>]*>)([^<>]*)</\2>\1")]
    private static partial Regex Joint();

    private static YDoc NewDocument(ulong client)
    {
        var doc = new YDoc(client) { CleansFormatting = false };
        OperationRunner.DeclareRoots(doc);
        return doc;
    }
}
