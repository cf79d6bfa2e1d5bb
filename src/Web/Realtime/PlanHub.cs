using Microsoft.AspNetCore.SignalR;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Domain.Shared;
using Portal.Web.Identity;
using Portal.Web.Realtime.Wire;
using Portal.Web.Tenancy;

namespace Portal.Web.Realtime;

/// <summary>
/// Co-editing over SignalR, thin over live sessions. The organisation is that of the connection's address; a deliverable is looked up
/// inside it, so one of another organisation is as unknown as one that never was. Rights are the session's business: what SignalR
/// remembers of the user is only who they are.
/// </summary>
internal sealed class PlanHub(SessionRegistry sessions, SignalRRelay relay, VisitBook visits) : Hub<IPlanClient>
{
    public async Task<JoinReply> Join(JoinArguments request)
    {
        var key = KeyOf(request.Deliverable);
        var joined = await sessions.JoinAsync(key, new(Context.ConnectionId, Person, request.KnownSequence, request.ClientId) { Schema = request.Schema, KnownEpoch = request.KnownEpoch }, Context.ConnectionAborted)
            ?? throw new HubException("unknown");
        if (joined.MustReload) return Outdated(joined);
        Open.Add(key);
        await GreetAsync(request.Deliverable, joined);
        return new(
            joined.ClientId, joined.Rights.Epoch, joined.Sequence, joined.State is { } state ? Convert.ToBase64String(state.Span) : null,
            [.. joined.Tail.Select(update => Convert.ToBase64String(update.Span))], RightsOnWire.Of(joined.Rights),
            [.. joined.People.Select(person => new PersonOnWire(person.Person.ToString(), person.Name, person.ClientId, person.MayEdit))],
            PlanKeys.SchemaNumber, false);
    }

    public async Task Push(PushArguments push)
    {
        var key = KeyOf(push.Deliverable);
        if (push.Update is not { } update) await relay.RefuseAsync(key, Context.ConnectionId, new(push.Batch, RefusalReason.Malformed, true));
        else if (sessions.Find(key) is not { } session || !await session.TryPushAsync(new(Context.ConnectionId, push.Batch, update), Context.ConnectionAborted))
            await relay.RefuseAsync(key, Context.ConnectionId, new(push.Batch, RefusalReason.Resync, false));
    }

    public async Task Awareness(AwarenessOnWire awareness)
    {
        var key = KeyOf(awareness.Deliverable);
        var update = new byte[awareness.Update.Length * 3 / 4];
        if (!Convert.TryFromBase64String(awareness.Update, update, out var length)) await relay.OffendAsync(key, Context.ConnectionId);
        else if (sessions.Find(key)?.TryRelayAwareness(Context.ConnectionId, update.AsMemory(0, length)) == false) await relay.OffendAsync(key, Context.ConnectionId);
    }

    public Task Leave(LeaveArguments leave) => LeaveAsync(KeyOf(leave.Deliverable));

    public override Task OnConnectedAsync() =>
        Groups.AddToGroupAsync(Context.ConnectionId, SignalRRelay.GroupOf(Context.GetHttpContext()!.Features.Get<TenancyFeature>()!.Tenant!.Id, Person)); // the endpoint requires a member

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        foreach (var key in Open.ToList()) await LeaveAsync(key);
    }

    private HashSet<SessionKey> Open => (HashSet<SessionKey>)(Context.Items[nameof(Open)] ??= new HashSet<SessionKey>());

    // The endpoint requires a member: both are there for the life of the connection.
    private PersonId Person => Context.User!.Person()!.Value;

    private SessionKey KeyOf(Guid deliverable) => new(Context.GetHttpContext()!.Features.Get<TenancyFeature>()!.Tenant!.Id, new(deliverable));

    private async Task LeaveAsync(SessionKey key)
    {
        if (Open.Remove(key)) await visits.LeaveAsync(key, Person);
        if (sessions.Find(key) is { } session) await session.LeaveAsync(Context.ConnectionId);
    }

    // Cursors already there are shown at once, not at their next move.
    private async Task GreetAsync(Guid deliverable, Joined joined)
    {
        foreach (var person in joined.People)
        {
            if (person.Awareness is { } awareness) await Clients.Caller.Awareness(new(deliverable, Convert.ToBase64String(awareness.Span)));
        }
    }

    private static JoinReply Outdated(Joined joined) =>
        new(joined.ClientId, joined.Rights.Epoch, joined.Sequence, null, [], RightsOnWire.Of(joined.Rights), [], PlanKeys.SchemaNumber, true);
}
