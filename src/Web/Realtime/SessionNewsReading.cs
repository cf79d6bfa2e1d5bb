using System.Threading.Channels;
using Portal.Authoring.Sessions;

namespace Portal.Web.Realtime;

/// <summary>What other nodes committed reaches the people here as soon as it is heard of, not at the next round of <see cref="SessionTending"/>.</summary>
internal sealed partial class SessionNewsReading(ISessionNews news, SessionRegistry sessions, ILogger<SessionNewsReading> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var session in news.ListenAsync(stoppingToken))
        {
            _ = FollowAsync(session, stoppingToken); // one slow document must not keep the others waiting
        }
    }

    private async Task FollowAsync(SessionKey session, CancellationToken cancellationToken)
    {
        try
        {
            await sessions.HeardAsync(session, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (failure is not ChannelClosedException) Log.NotFollowed(logger, failure, session);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Session {Session} did not follow a commit of another node; the next round sees to it.")]
        public static partial void NotFollowed(ILogger logger, Exception failure, SessionKey session);
    }
}
