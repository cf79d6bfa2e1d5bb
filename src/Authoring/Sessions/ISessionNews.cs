namespace Portal.Authoring.Sessions;

/// <summary>
/// How nodes wake one another: a word that a deliverable's head moved. It may be lost or come twice; the steady round over open sessions
/// finds out anyway, only later.
/// </summary>
public interface ISessionNews
{
    /// <summary>Says that the head moved; returns at once and never fails.</summary>
    void Tell(SessionKey session);

    /// <summary>What other nodes say, until cancelled.</summary>
    IAsyncEnumerable<SessionKey> ListenAsync(CancellationToken cancellationToken);
}
