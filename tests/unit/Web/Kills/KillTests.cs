using System.Globalization;
using System.Text.RegularExpressions;
using Portal.TestSupport.Databases;

namespace Portal.Web.Tests.Kills;

/// <summary>
/// SIGKILL to the server while ten people type, again and again, at a random moment of their typing. PORTAL_KILLS says how often in
/// all (20), PORTAL_KILLS_SEED repeats a run.
/// </summary>
[Trait("Category", "Kills")]
public sealed partial class KillTests(ITestOutputHelper output)
{
    private const int People = 10;
    private const int LongestTypingMilliseconds = 1_200;

    private static int KillsPerDatabase => Setting("PORTAL_KILLS", 20) / 2;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task Killing_the_server_loses_and_doubles_no_acknowledged_edit(DatabaseKind kind)
    {
        var seed = Setting("PORTAL_KILLS_SEED", Environment.ProcessId);
        Say($"{kind}, seed {seed}");
        var random = new Random(seed);
        using var database = TestDatabase.Create(kind);
        using var server = new ServerProcess(database);
        Say($"first start {await server.StartAsync()}");
        using var typists = new TypistsProcess(await TypingPlace.OpenAsync(server.Address, People, seed));

        for (var kill = 1; kill <= KillsPerDatabase; kill++)
        {
            await typists.AllWritingAsync();
            var moment = random.Next(LongestTypingMilliseconds);
            await Task.Delay(moment); // the random moment is the thing under test
            server.Kill();
            var serving = await server.StartAsync();
            Say($"kill {kill} after {moment} ms, serving again in {serving}");
            Assert.True(serving.IsWithinPromise, $"Kill {kill}: serving again only after {serving}.");
        }

        var result = await typists.FinishAsync();
        Say($"{result.Acknowledged.Count} acknowledged of {result.Typed} typed");
        var times = Tokens().Matches(result.Text).CountBy(token => token.Value).ToDictionary();
        Assert.Empty(result.Refusals);
        Assert.Equal(result.Typed, result.Acknowledged.Count);
        Assert.Empty(result.Acknowledged.Where(token => times.GetValueOrDefault(token) != 1).ToList());
        Assert.Equal(0, result.Apart);
    }

    private void Say(string line)
    {
        output.WriteLine(line);
        Console.WriteLine(line);
    }

    [GeneratedRegex(@"t\d+-\d+; ")]
    private static partial Regex Tokens();

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
