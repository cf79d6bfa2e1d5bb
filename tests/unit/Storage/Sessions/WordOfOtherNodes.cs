using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Authoring.Sessions;
using Portal.Storage.Databases;
using Portal.Storage.Tests.Support;
using Portal.Storage.UpdateLog;

namespace Portal.Storage.Tests.Sessions;

/// <summary>What one node commits reaches the people on another by its word alone: no round over the open sessions is made here.</summary>
[Trait("Category", "Postgres")]
public sealed class WordOfOtherNodes(PostgresStorage storage) : StorageTests(storage), IClassFixture<PostgresStorage>
{
    private const string Money = "r-money";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_commit_is_seen_on_the_other_node_before_any_round_is_made()
    {
        var town = await Town.FoundAsync(Host);
        await using var here = new Node(town); // commits through the portal's own log, which tells
        await using var there = new Node(town);
        await using var news = AnotherNode();
        using var listening = new CancellationTokenSource(Patience);
        await here.JoinAsync(town.Pilote);
        await there.JoinAsync(town.Pilote);
        var following = FollowAsync(news, there, listening.Token);

        for (var i = 0; there.Read(Money, "planned.2027") is not { } seen || !seen.EndsWith("K€", StringComparison.Ordinal); i++)
        {
            await here.TypeAsync(Money, "planned.2027", $"{i} K€"); // again until the other node has begun to listen
            await Task.Delay(20, listening.Token);
        }

        await listening.CancelAsync();
        await following;
    }

    [Fact]
    public async Task A_node_does_not_hear_what_it_said_itself()
    {
        await using var one = AnotherNode();
        await using var other = AnotherNode();
        var (mine, theirs) = (SessionOf(1), SessionOf(2));
        using var patience = new CancellationTokenSource(Patience);
        var heard = new List<SessionKey>();

        var telling = Task.Run(async () =>
        {
            while (!patience.IsCancellationRequested)
            {
                one.Tell(mine);
                other.Tell(theirs);
                await Task.Delay(20, patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
        await foreach (var session in one.ListenAsync(patience.Token))
        {
            heard.Add(session);
            if (heard.Count == 5) break;
        }
        await patience.CancelAsync();
        await telling;

        Assert.All(heard, session => Assert.Equal(theirs, session));
    }

    private PostgresNews AnotherNode() => new(Host.Services.GetRequiredService<PostgresConnections>(), TimeProvider.System, NullLogger<PostgresNews>.Instance);

    private static SessionKey SessionOf(int number) => new(new(new Guid(number, 0, 0, new byte[8])), new(new Guid(number, 1, 0, new byte[8])));

    private static async Task FollowAsync(PostgresNews news, Node node, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var session in news.ListenAsync(cancellationToken)) await node.Sessions.HeardAsync(session, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Told to stop.
        }
    }
}
