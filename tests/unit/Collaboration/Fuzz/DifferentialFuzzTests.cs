using System.Globalization;
using System.Threading.Channels;

namespace Portal.Collaboration.Tests.Fuzz;

/// <summary>
/// Random editing, the same in this engine and in released Yjs. PORTAL_FUZZ_OPERATIONS sets how much, PORTAL_FUZZ_SEED replays: the
/// failure message names the seed of the one scenario that failed.
/// </summary>
[Trait("Category", "Fuzz")]
public sealed class DifferentialFuzzTests(ITestOutputHelper output)
{
    private const int DefaultOperations = 500_000;
    private const int Lanes = 2;

    [Fact]
    public async Task Eight_people_on_a_bad_network_agree_byte_for_byte_with_yjs()
    {
        var replay = Setting("PORTAL_FUZZ_SEED");
        var total = replay is null ? Setting("PORTAL_FUZZ_OPERATIONS") ?? DefaultOperations : 1;
        var first = replay ?? Random.Shared.Next(1 << 30);
        output.WriteLine($"{total} operations from seed {first}");

        var done = await Task.WhenAll(Enumerable.Range(0, replay is null ? Lanes : 1).Select(lane => Task.Run(() => RunLane(first, lane, total))));

        output.WriteLine($"{done.Sum()} operations done");
        Assert.True(done.Sum() >= total);
    }

    /// <summary>Scenarios are made here while Node still checks the previous ones.</summary>
    private static async Task<int> RunLane(int first, int lane, int total)
    {
        using var peer = new YjsPeer();
        var sent = Channel.CreateBounded<int>(2);
        var checking = Task.Run(async () =>
        {
            await foreach (var seed in sent.Reader.ReadAllAsync())
            {
                if (peer.Receive() is not { } wrong) continue;
                sent.Writer.TryComplete();
                Assert.Fail($"PORTAL_FUZZ_SEED={seed}: {Describe(wrong)}");
            }
        });
        var operations = 0;
        for (var index = lane; operations < total / Lanes && !checking.IsFaulted; index += Lanes)
        {
            var seed = first + index;
            var scenario = new FuzzScenario(seed);
            try
            {
                scenario.Run(SizeOf(seed));
            }
            catch (Exception exception)
            {
                Assert.Fail($"PORTAL_FUZZ_SEED={seed}: {exception}");
            }
            operations += scenario.Operations;
            peer.Send(scenario.Commands);
            if (!await sent.Writer.WaitToWriteAsync() || !sent.Writer.TryWrite(seed) || total == 1) break;
        }
        sent.Writer.TryComplete();
        await checking;
        return total == 1 ? 1 : operations;
    }

    /// <summary>Mostly short stories, where faults are easy to find, and now and then a long one.</summary>
    private static int SizeOf(int seed) => (seed % 20) switch { 0 => 2000, < 8 => 60, _ => 250 };

    private static string Describe(AnyObject wrong) => string.Join("; ", wrong.Select(entry => $"{entry.Key}: {entry.Value}"));

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
