using System.Globalization;
using Portal.Collaboration.Tests.Changes;
using Portal.Collaboration.Tests.Fuzz;

namespace Portal.Collaboration.Tests.Hostile;

/// <summary>
/// Good updates with a few bytes changed: refused, or judged, or integrated, but never a crash. PORTAL_MUTATIONS sets how many,
/// PORTAL_MUTATION_SEED replays one.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int DefaultMutations = 20_000;

    [Fact]
    public void Twenty_thousand_mutated_updates_harm_nothing()
    {
        var replay = Setting("PORTAL_MUTATION_SEED");
        var count = replay is null ? Setting("PORTAL_MUTATIONS") ?? DefaultMutations : 1;
        var first = replay ?? Random.Shared.Next(1 << 30);
        var originals = Originals();
        var read = 0;
        for (var seed = first; seed < first + count; seed++)
        {
            var random = new Random(seed);
            var update = Mutate(originals[random.Next(originals.Count)], random);
            try
            {
                Bounds.Hold(() => read += Judge(update) ? 1 : 0);
            }
            catch (Exception exception)
            {
                Assert.Fail($"PORTAL_MUTATION_SEED={seed}: {Convert.ToHexString(update)}: {exception}");
            }
        }
        output.WriteLine($"{read} of {count} could still be read");
    }

    /// <summary>The way of an update into a session: read, judge, integrate; then the document must still hold together.</summary>
    private static bool Judge(byte[] update)
    {
        if (!UpdateReader.TryRead(update, DecodeLimits.Default, out var parsed, out _)) return false;
        var doc = new YDoc(1);
        OperationRunner.DeclareRoots(doc);
        doc.GetText("text").Insert(0, "Bonjour");
        if (!ChangeAnalysis.TryAnalyse(doc, parsed, out _, out var failure)) Assert.NotEqual(AnalysisFailure.None, failure);
        Updates.TryIntegrate(doc, parsed, DecodeLimits.Default, out _);
        Invariants.Check(doc);
        OperationRunner.Content(doc);
        Updates.EncodeStateAsUpdate(doc);
        return true;
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var left = random.Next(1, 5); left > 0 && bytes.Count > 0; left--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: bytes.RemoveAt(at); break;
                case 3: bytes.Insert(at, (byte)random.Next(256)); break;
                case 4: bytes.RemoveRange(at, Math.Min(random.Next(1, 8), bytes.Count - at)); break;
                default: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count), 1)); break;
            }
        }
        return [.. bytes];
    }

    private static List<byte[]> Originals()
    {
        List<byte[]> originals = [];
        var random = new Random(20_260);
        var operations = new OperationGenerator(random, isOdd: true);
        for (var i = 0; i < 40; i++)
        {
            var doc = new YDoc((ulong)random.Next(1, 300), gc: i % 2 == 0);
            OperationRunner.DeclareRoots(doc);
            doc.Update += (update, origin, transaction) => originals.Add(update);
            for (var left = 20; left > 0; left--) OperationRunner.Run(doc, operations.Next(doc));
            originals.Add(Updates.EncodeStateAsUpdate(doc));
        }
        var plan = new Plan();
        originals.Add(Plan.Edit(plan.Copy(Plan.Ada), doc => Plan.AddSection(doc, "s3", "Moyens")));
        return originals;
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
