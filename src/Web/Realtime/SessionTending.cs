using Portal.Authoring.Sessions;

namespace Portal.Web.Realtime;

/// <summary>Twice a second: rights and commits made elsewhere reach open sessions; idle ones are closed.</summary>
internal sealed partial class SessionTending(SessionRegistry sessions, SessionLimits limits, TimeProvider time, ILogger<SessionTending> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var round = new PeriodicTimer(limits.HeadPause, time);
        while (await round.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await sessions.TendAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One session's trouble (its database is away) must not leave the others untended.
                Log.Untended(logger, failure);
            }
        }
    }

    /// <summary>Sessions write what they still hold while there is something to write it with: the container goes after this.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await sessions.DisposeAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A round over the live sessions failed; the next one follows.")]
        public static partial void Untended(ILogger logger, Exception failure);
    }
}
