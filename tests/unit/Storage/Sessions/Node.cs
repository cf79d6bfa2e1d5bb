using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Shared;
using Portal.Storage.Tests.Support;

namespace Portal.Storage.Tests.Sessions;

/// <summary>One of several servers over one database, with one person's browser on it.</summary>
internal sealed class Node : ISessionRelay, IAsyncDisposable
{
    private readonly SessionKey _key;
    private readonly string _connection = Guid.CreateVersion7().ToString("N");
    private readonly ConcurrentDictionary<Guid, TaskCompletionSource<object>> _answers = new();
    private readonly Lock _gate = new();
    private long _known;

    public Node(Town town)
    {
        var provider = town.Host.Services;
        _key = new(town.Organisation, town.Deliverable);
        Sessions = new(new SessionServices(
            provider.GetRequiredService<IUpdateLog>(), provider.GetRequiredService<IClientIds>(), provider.GetRequiredService<IEditRights>(),
            provider.GetRequiredService<IPlanSettings>(), provider.GetRequiredService<IReadModels>(), this, new(), TimeProvider.System, NullLogger<LiveSession>.Instance));
    }

    public SessionRegistry Sessions { get; }
    public YDoc Doc { get; private set; } = new(0);
    public Joined Joined { get; private set; } = null!; // set by the first join
    public int Gaps { get; private set; }
    public bool WasToldOfAFreeze { get; private set; }

    public async Task JoinAsync(PersonId person)
    {
        Joined = (await Sessions.JoinAsync(_key, new(_connection, person, null, null), default))!; // may read it
        lock (_gate)
        {
            Doc = new(Joined.ClientId);
            Updates.Apply(Doc, Joined.State!.Value); // knew nothing before
            _known = Joined.Sequence;
        }
    }

    public async Task<Joined?> AskToJoinAsync(PersonId person, long knownSequence, long knownEpoch) =>
        await Sessions.JoinAsync(_key, new(_connection, person, knownSequence, Joined.ClientId) { KnownEpoch = knownEpoch }, default);

    /// <summary>The sequence of the acknowledgement, or the reason of the refusal.</summary>
    public async Task<object> TypeAsync(string record, string field, string value)
    {
        byte[]? update = null;
        lock (_gate)
        {
            void Take(byte[] bytes, object? origin, Transaction transaction) => update = bytes;
            Doc.Update += Take;
            ((YMap)Doc.GetMap("records").Get(record).AsType!).Set(field, value); // planted
            Doc.Update -= Take;
        }
        var batch = Guid.CreateVersion7();
        var answer = _answers[batch] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var session = (await Sessions.OpenAsync(_key, default))!; // the plan is there
        Assert.True(await session.TryPushAsync(new(_connection, batch, update!), default)); // the value is new, so something was said
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public string? Read(string record, string field)
    {
        lock (_gate) return ((YMap)Doc.GetMap("records").Get(record).AsType!).Get(field).AsString; // planted
    }

    public ValueTask EnterAsync(SessionKey session, string connection) => default;
    public ValueTask LeaveAsync(SessionKey session, string connection) => default;
    public ValueTask AcknowledgeAsync(SessionKey session, string connection, Guid batch, long sequence) => Answer(batch, sequence);
    public ValueTask RefuseAsync(SessionKey session, string connection, Refusal refusal) => Answer(refusal.Batch, refusal.Reason);

    public ValueTask RelayAsync(SessionKey session, CommittedFrame frame)
    {
        lock (_gate)
        {
            if (frame.From > _known + 1) Gaps++;
            foreach (var update in frame.Updates) Updates.Apply(Doc, update);
            _known = Math.Max(_known, frame.Sequence);
        }
        return default;
    }

    public ValueTask RelayAwarenessAsync(SessionKey session, string? exceptConnection, ReadOnlyMemory<byte> update) => default;

    public ValueTask TellRightsAsync(SessionKey session, string connection, EditRights rights)
    {
        WasToldOfAFreeze |= rights.Refusal == RefusalReason.Frozen;
        return default;
    }

    public ValueTask WarnOfFreezeAsync(SessionKey session, TimeSpan flush, string by) => default;
    public ValueTask TellProjectionAsync(SessionKey session, PlanReading reading, IReadOnlyList<ChangedBlock> blocks) => default;
    public ValueTask DropAsync(SessionKey session, string connection, DropReason reason) => default;

    public ValueTask DisposeAsync() => Sessions.DisposeAsync();

    private ValueTask Answer(Guid batch, object answer)
    {
        if (_answers.TryGetValue(batch, out var waiting)) waiting.TrySetResult(answer);
        return default;
    }
}
