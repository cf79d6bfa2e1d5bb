namespace Portal.Authoring.Sessions;

/// <summary>
/// How a session speaks to the browsers in it. Implemented over SignalR by Web. Calls arrive in the order of what they tell; a slow or
/// lost connection must not make them fail.
/// </summary>
public interface ISessionRelay
{
    /// <summary>From here on the connection gets what the session relays. Called after its rights were checked, before its state is read.</summary>
    ValueTask EnterAsync(SessionKey session, string connection);
    ValueTask LeaveAsync(SessionKey session, string connection);

    ValueTask AcknowledgeAsync(SessionKey session, string connection, Guid batch, long sequence);
    ValueTask RefuseAsync(SessionKey session, string connection, Refusal refusal);
    ValueTask RelayAsync(SessionKey session, CommittedFrame frame);

    /// <summary>A commit with what those who wrote it are told first; a carrier may say both in one breath.</summary>
    async ValueTask RelayAsync(SessionKey session, CommittedFrame frame, IReadOnlyList<Acknowledgement> acknowledged)
    {
        foreach (var each in acknowledged) await AcknowledgeAsync(session, each.Connection, each.Batch, each.Sequence);
        await RelayAsync(session, frame);
    }

    ValueTask RelayAwarenessAsync(SessionKey session, string? exceptConnection, ReadOnlyMemory<byte> update);
    ValueTask TellRightsAsync(SessionKey session, string connection, EditRights rights);
    ValueTask WarnOfFreezeAsync(SessionKey session, TimeSpan flush, string by);
    ValueTask TellProjectionAsync(SessionKey session, PlanReading reading, IReadOnlyList<ChangedBlock> blocks);
    ValueTask DropAsync(SessionKey session, string connection, DropReason reason);
}
