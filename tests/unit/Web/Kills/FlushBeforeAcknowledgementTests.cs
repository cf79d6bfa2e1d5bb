using Portal.TestSupport.Databases;

namespace Portal.Web.Tests.Kills;

/// <summary>
/// The flush of the log returns before the acknowledgement leaves, a thousand times of a thousand, as the system calls of the server tell.
/// </summary>
[Trait("Category", "Kills")]
public sealed class FlushBeforeAcknowledgementTests(ITestOutputHelper output)
{
    private const int Acknowledgements = 1_000;

    [Fact]
    public async Task Every_acknowledged_word_was_flushed_first()
    {
        using var database = TestDatabase.Create(DatabaseKind.Sqlite);
        var trace = Path.Combine(database.Folder, "calls.txt");
        TypingResult result;
        using (var server = new ServerProcess(database, SystemCalls.TracedInto(trace)))
        {
            await server.StartAsync();
            using var typists = new TypistsProcess(await TypingPlace.OpenAsync(server.Address, people: 10, seed: 1));
            result = await typists.FinishAfterAsync(Acknowledgements);
        }

        var calls = SystemCalls.Read(trace);

        output.WriteLine($"{result.Acknowledged.Count} acknowledged");
        Assert.InRange(result.Acknowledged.Count, Acknowledgements, int.MaxValue);
        Assert.Empty(result.Acknowledged.Zip(result.Batches).Where(pair => !calls.WasOnDiskBefore(pair.First, pair.Second)).ToList());
        // The same question asked the wrong way round must fail, or the trace proves nothing.
        Assert.Contains(result.Acknowledged.Skip(1).Zip(result.Batches), pair => !calls.WasOnDiskBefore(pair.First, pair.Second));
    }
}
