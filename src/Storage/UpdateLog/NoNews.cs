using System.Runtime.CompilerServices;
using Portal.Authoring.Sessions;

namespace Portal.Storage.UpdateLog;

/// <summary>One process holds a SQLite file: there is no other node to tell or to hear.</summary>
internal sealed class NoNews : ISessionNews
{
    public void Tell(SessionKey session)
    {
    }

    public async IAsyncEnumerable<SessionKey> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield break;
    }
}
