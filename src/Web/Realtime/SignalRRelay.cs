using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Portal.Authoring.Sessions;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Shared;
using Portal.Web.Alerts;
using Portal.Web.Realtime.Wire;

namespace Portal.Web.Realtime;

/// <summary>Carries what sessions say to the browsers in them: one group per organisation and deliverable.</summary>
internal sealed class SignalRRelay(IHubContext<PlanHub, IPlanClient> hub, LiveConnections connections, SessionLimits limits, TimeProvider time) : ISessionRelay, IAlertNews, INoticeNews
{
    public async ValueTask EnterAsync(SessionKey session, string connection) => await hub.Groups.AddToGroupAsync(connection, Group(session));

    public async ValueTask LeaveAsync(SessionKey session, string connection) => await hub.Groups.RemoveFromGroupAsync(connection, Group(session));

    public async ValueTask AcknowledgeAsync(SessionKey session, string connection, Guid batch, long sequence) =>
        await hub.Clients.Client(connection).Ack(new(Id(session), batch, sequence));

    public async ValueTask RefuseAsync(SessionKey session, string connection, Refusal refusal)
    {
        await hub.Clients.Client(connection).Refused(new(Id(session), refusal.Batch, Name(refusal.Reason), refusal.Burnt));
        if (refusal.Reason is RefusalReason.Malformed or RefusalReason.ForeignId) await OffendAsync(session, connection);
    }

    /// <summary>Someone sent what no editor sends. Counted for the socket, so that joining again wipes nothing out; in the end it is told and cut.</summary>
    public async ValueTask OffendAsync(SessionKey session, string connection)
    {
        if (connections.Find(connection) is not { } delivery || !delivery.Offend(time, limits.Offences)) return;
        await DropAsync(session, connection, DropReason.TooManyMalformed);
        delivery.Cut();
    }

    public ValueTask RelayAsync(SessionKey session, CommittedFrame frame) => RelayAsync(session, frame, []);

    public async ValueTask RelayAsync(SessionKey session, CommittedFrame frame, IReadOnlyList<Acknowledgement> acknowledged)
    {
        var message = new FrameOnWire(Id(session), frame);
        var written = acknowledged.GroupBy(each => each.Connection).ToDictionary(each => each.Key, each => message.ForWriter([.. each]), StringComparer.Ordinal);
        connections.SendGroup(Group(session), message.ForReaders, written);
        // Whoever was put out meanwhile learns that their own words are saved, and sees nobody else's.
        foreach (var each in acknowledged.Where(each => written.ContainsKey(each.Connection))) await AcknowledgeAsync(session, each.Connection, each.Batch, each.Sequence);
    }

    public async ValueTask RelayAwarenessAsync(SessionKey session, string? exceptConnection, ReadOnlyMemory<byte> update)
    {
        var others = exceptConnection is null ? hub.Clients.Group(Group(session)) : hub.Clients.GroupExcept(Group(session), [exceptConnection]);
        await others.Awareness(new(Id(session), Convert.ToBase64String(update.Span)));
    }

    public async ValueTask TellRightsAsync(SessionKey session, string connection, EditRights rights) =>
        await hub.Clients.Client(connection).Rights(new(Id(session), rights.Epoch, rights.State.ToString(), RightsOnWire.Of(rights)));

    public async ValueTask WarnOfFreezeAsync(SessionKey session, TimeSpan flush, string by) =>
        await hub.Clients.Group(Group(session)).Freezing(new(Id(session), (int)flush.TotalMilliseconds, by));

    public async ValueTask TellProjectionAsync(SessionKey session, PlanReading reading, IReadOnlyList<ChangedBlock> blocks) =>
        await hub.Clients.Group(Group(session)).Projected(new(
            Id(session), reading.Sequence, [.. blocks.Select(block => new BlockOnWire(block.Section, block.Block, block.Revision))],
            new(Count(reading, AlertLevel.Error), Count(reading, AlertLevel.Warning), Count(reading, AlertLevel.Information)),
            reading.Completeness.Sections.ToDictionary(section => section.Key, section => section.Value.Percent)));

    public async ValueTask DropAsync(SessionKey session, string connection, DropReason reason) =>
        await hub.Clients.Client(connection).Dropped(new(Id(session), Name(reason)));

    /// <summary>A thread was started, answered, resolved: browsers fetch it.</summary>
    public async Task TellCommentedAsync(SessionKey session, CommentThreadId thread) =>
        await hub.Clients.Group(Group(session)).Commented(new(Id(session), thread.ToString()));

    /// <summary>The same for a conversation among some: only they hear of it.</summary>
    public async Task TellCommentedAsync(SessionKey session, CommentThreadId thread, IEnumerable<PersonId> readers)
    {
        foreach (var person in readers) await hub.Clients.Group(GroupOf(session.Organisation, person)).Commented(new(Id(session), thread.ToString()));
    }

    /// <summary>Something was proposed, changed or decided: browsers fetch the suggestions.</summary>
    public async Task TellSuggestedAsync(SessionKey session) => await hub.Clients.Group(Group(session)).Suggested(new(Id(session)));

    public async Task TellAnsweredAsync(SessionKey session) => await hub.Clients.Group(Group(session)).Answered(new(Id(session)));

    public async Task TellNoticedAsync(OrganisationId organisation, PersonId person) => await hub.Clients.Group(GroupOf(organisation, person)).Noticed(new());

    /// <summary>Everything one person has open in one organisation.</summary>
    public static string GroupOf(OrganisationId organisation, PersonId person) => $"person/{organisation}/{person}";

    private static int Count(PlanReading reading, AlertLevel level) => reading.Alerts.Count(alert => alert.Level == level);

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static string Group(SessionKey session) => "plan/" + session;

    private static Guid Id(SessionKey session) => session.Deliverable.Value;
}
