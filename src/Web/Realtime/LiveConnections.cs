using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Portal.Web.Realtime;

/// <summary>
/// Delivers what hubs say: each message is encoded once, handed to every socket it is for, and waited for on none. SignalR's own
/// manager waits until the slowest of a group has taken a message, and lets what waits for one that never reads grow without bound.
/// </summary>
internal sealed class LiveConnections(ILogger<DefaultHubLifetimeManager<PlanHub>> logger) : DefaultHubLifetimeManager<PlanHub>(logger)
{
    /// <summary>Two of the largest updates, in base64: more than a slow line needs, little enough for a thousand of them.</summary>
    public const int MostWaitingBytes = 12 << 20;

    private readonly ConcurrentDictionary<string, Delivery> _connections = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, Delivery>> _groups = new(StringComparer.Ordinal);

    public Delivery? Find(string connectionId) => _connections.GetValueOrDefault(connectionId);

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        _connections[connection.ConnectionId] = new(connection, MostWaitingBytes);
        return base.OnConnectedAsync(connection);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        _connections.TryRemove(connection.ConnectionId, out _);
        foreach (var group in _groups.Keys) Leave(group, connection.ConnectionId);
        return base.OnDisconnectedAsync(connection);
    }

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        if (Find(connectionId) is not { } delivery) return Task.CompletedTask;
        lock (_groups) _groups.GetOrAdd(groupName, _ => new(StringComparer.Ordinal))[connectionId] = delivery;
        // It may have gone meanwhile: nobody else would take it out.
        if (delivery.Connection.ConnectionAborted.IsCancellationRequested && Find(connectionId) is null) Leave(groupName, connectionId);
        return Task.CompletedTask;
    }

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default)
    {
        Leave(groupName, connectionId);
        return Task.CompletedTask;
    }

    public override Task SendGroupAsync(string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        SendGroupExceptAsync(groupName, methodName, args, [], cancellationToken);

    public override Task SendGroupExceptAsync(
        string groupName, string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds, CancellationToken cancellationToken = default)
    {
        if (!_groups.TryGetValue(groupName, out var group)) return Task.CompletedTask;
        var message = Encode(methodName, args);
        foreach (var (connectionId, delivery) in group)
        {
            if (!excludedConnectionIds.Contains(connectionId)) delivery.Send(message);
        }
        return Task.CompletedTask;
    }

    /// <summary>One message for a whole group, but for those who get their own; what is left in <paramref name="own"/> was for nobody in it.</summary>
    public void SendGroup(string groupName, SerializedHubMessage message, Dictionary<string, SerializedHubMessage> own)
    {
        if (!_groups.TryGetValue(groupName, out var group)) return;
        foreach (var (connectionId, delivery) in group) delivery.Send(own.Remove(connectionId, out var theirs) ? theirs : message);
    }

    public override Task SendConnectionAsync(string connectionId, string methodName, object?[] args, CancellationToken cancellationToken = default)
    {
        Find(connectionId)?.Send(Encode(methodName, args));
        return Task.CompletedTask;
    }

    private void Leave(string groupName, string connectionId)
    {
        if (!_groups.TryGetValue(groupName, out var group) || !group.TryRemove(connectionId, out _) || !group.IsEmpty) return;
        lock (_groups)
        {
            if (group.IsEmpty) _groups.TryRemove(groupName, out _);
        }
    }

    private static SerializedHubMessage Encode(string methodName, object?[] args) => new(new InvocationMessage(methodName, args));
}
