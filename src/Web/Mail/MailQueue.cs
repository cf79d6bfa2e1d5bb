using System.Threading.Channels;

namespace Portal.Web.Mail;

/// <summary>
/// Sends the mails about accounts (confirm, reset) beside the request that asked for them, so that a slow server neither delays a page nor tells
/// an outsider, by the time taken, whether an address has an account. Mails of organisations go through the outbox; a person can ask for
/// these again, so they are kept in memory only.
/// </summary>
public sealed class MailQueue(IMailSender sender, TimeProvider time, ILogger<MailQueue> logger) : BackgroundService
{
    private const int Capacity = 1000;
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2)];

    private readonly Channel<OutgoingMail> _waiting = Channel.CreateBounded<OutgoingMail>(Capacity);

    public ValueTask EnqueueAsync(OutgoingMail mail, CancellationToken cancellationToken) => _waiting.Writer.WriteAsync(mail, cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in _waiting.Reader.ReadAllAsync(stoppingToken)) await TrySendAsync(mail, stoppingToken);
    }

    private async Task TrySendAsync(OutgoingMail mail, CancellationToken stoppingToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await sender.SendAsync(mail, stoppingToken);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                if (attempt >= Pauses.Length)
                {
                    logger.LogError(failure, "A mail about an account was given up after {Attempts} attempts", attempt + 1);
                    return;
                }

                await Task.Delay(Pauses[attempt], time, stoppingToken);
            }
        }
    }
}
