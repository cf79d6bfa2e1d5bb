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
    private const int DefaultOperations = 250_000;
    private const int Lanes = 2;

    [Fact]
    public async Task Eight_people_on_a_bad_network_agree_byte_for_byte_with_yjs()
    {
        var replay = Setting("PORTAL_FUZZ_SEED");
        var total = Setting("PORTAL_FUZZ_OPERATIONS") ?? (replay is null ? DefaultOperations : 1);
        var first = replay ?? Random.Shared.Next(1 << 30);
        output.WriteLine($"{total} operations from seed {first}");

        var done = await Task.WhenAll(Enumerable.Range(0, total > 1 ? Lanes : 1).Select(lane => Task.Run(() => RunLane(first, lane, total))));

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
                Assert.Fail($"PORTAL_FUZZ_SEED={seed}: {Describe(wrong, seed)}");
            }
        });
        var operations = 0;
        for (var index = lane; operations * Lanes < total && !checking.IsFaulted; index += Lanes)
        {
            var seed = first + index;
            var scenario = new FuzzScenario(seed);
            try
            {
                var run = Task.Run(() => scenario.Run(SizeOf(seed)));
                if (await Task.WhenAny(run, Task.Delay(TimeSpan.FromMinutes(2))) != run) Assert.Fail("It does not end.");
                await run;
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
    private static int SizeOf(int seed) => (seed % 20) switch { 0 => 1000, < 8 => 60, _ => 250 };

    /// <summary>What differs, and the command that made it differ, with the one before.</summary>
    private static string Describe(AnyObject wrong, int seed)
    {
        var scenario = new FuzzScenario(seed);
        scenario.Run(SizeOf(seed));
        var at = (int)wrong["command"].AsNumber!.Value;
        var commands = scenario.Commands.Take(at + 1).TakeLast(4).Select(command => JsonText.Stringify(OperationRunner.Shape(command, false)));
        return string.Join("; ", wrong.Select(entry => $"{entry.Key}: {entry.Value}")) + "\n" + string.Join('\n', commands);
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
