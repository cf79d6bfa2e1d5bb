using System.Diagnostics;
using System.Globalization;
using Portal.TestSupport.Databases;

namespace Portal.Web.Tests.Kills;

/// <summary>The network falls silent for 40 s while people type. PORTAL_SILENCE says for how many seconds.</summary>
[Trait("Category", "Kills")]
public sealed class SilentNetworkTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task After_a_silent_drop_both_sides_are_live_again_and_nothing_typed_meanwhile_is_lost()
    {
        var silence = TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable("PORTAL_SILENCE"), CultureInfo.InvariantCulture, out var asked) ? asked : 40);
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        using var server = new ServerProcess(database);
        await server.StartAsync();
        using var network = new SilentNetwork(server.Address);
        var place = await TypingPlace.OpenAsync(server.Address, people: 3, seed: 1);
        using var typists = new TypistsProcess(place with { Address = network.Address.GetLeftPart(UriPartial.Authority) + new Uri(place.Address).AbsolutePath });
        await typists.AllWritingAsync();

        network.FallSilent();
        await Task.Delay(silence, TestContext.Current.CancellationToken); // the silence is the thing under test
        network.ComeBack();
        var back = Stopwatch.GetTimestamp();
        // Until all that was typed in the silence is acknowledged.
        var result = await typists.FinishAsync();
        var took = Stopwatch.GetElapsedTime(back);

        output.WriteLine($"everything saved {took.TotalSeconds:0.0} s after the network came back");
        Assert.InRange(took, TimeSpan.Zero, 5 * Promised);
        Assert.Empty(result.Refusals);
        Assert.Equal(result.Typed, result.Acknowledged.Count);
        Assert.Equal(0, result.Apart);
    }
}
