namespace Portal.Web.Mail;

/// <summary>In Development every mail lands here and can be read at <c>/dev/mail</c>; the latest are kept until the portal stops.</summary>
public sealed class DevelopmentMailbox(TimeProvider time) : IMailSender
{
    private const int Kept = 500;

    private readonly Lock _lock = new();
    private readonly LinkedList<ReceivedMail> _mails = [];
    private int _received;

    /// <summary>Latest first.</summary>
    public IReadOnlyList<ReceivedMail> Mails
    {
        get
        {
            lock (_lock) return [.. _mails];
        }
    }

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _mails.AddFirst(new ReceivedMail(++_received, time.GetUtcNow(), mail));
            if (_mails.Count > Kept) _mails.RemoveLast();
        }

        return Task.CompletedTask;
    }
}
