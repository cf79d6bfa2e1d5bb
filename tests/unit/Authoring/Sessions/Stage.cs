using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Portal.Authoring.Schema;
using Portal.Authoring.Schema.Upgrades;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Plans;
using Portal.Domain.Shared;

namespace Portal.Authoring.Tests.Sessions;

/// <summary>A live session with everything around it in memory, and the people in it.</summary>
internal sealed class Stage : IClientIds, IEditRights, IPlanSettings, IReadModels, IAsyncDisposable
{
    private readonly ConcurrentDictionary<ulong, ClientIdBinding> _ids = new();
    private uint _nextId = 1000;

    public Stage(params IPlanUpgrade[] upgrades)
    {
        Relay = new();
        Services = new(
            Log, this, this, this, this, Relay,
            new() { CommitWindow = TimeSpan.Zero, ProjectionPause = TimeSpan.Zero, RetryPause = TimeSpan.FromMilliseconds(5), FreezeFlush = TimeSpan.FromMilliseconds(20), UpdatesBeforeSnapshot = 10 },
            TimeProvider.System, NullLogger<LiveSession>.Instance) { Upgrades = new(upgrades) };
        Sessions = new(Services);
    }

    public static readonly SessionKey Key = new(OrganisationId.New(), DeliverableId.New());

    public MemoryLog Log { get; } = new();
    public RecordingRelay Relay { get; }
    public SessionServices Services { get; }
    public SessionRegistry Sessions { get; }
    public Dictionary<PersonId, EditRights> People { get; } = [];
    public ReadModel? Stored { get; private set; }

    public static EditRights Writes(EditScope scope) => new() { Epoch = 1, DisplayName = "Quelqu’un", Scope = scope, MayComment = true };
    public static EditScope Only(params string[] sections) => new(false, false, new HashSet<string>(sections), new HashSet<string>());

    public static EditScope OnlyMoney() => EditScope.Nothing with { Kinds = Portal.Domain.Plans.Records.RecordKinds.Money };

    /// <summary>Two sections, s1 and s2; an envelope r1 in s1, a risk r2 in s2.</summary>
    public static readonly PlanSketch Sketch = new()
    {
        Sections = [new() { Key = "s1", Title = "Budget", Blocks = ["envelopes"] }, new() { Key = "s2", Title = "Risques", Body = "Texte." }],
        Records =
        [
            new() { Kind = "envelope", Section = "s1", Key = "r1", Fields = new Dictionary<string, string> { ["title"] = "Réseau", ["planned.2027"] = "10 K€" } },
            new() { Kind = "risk", Section = "s2", Key = "r2", Fields = new Dictionary<string, string> { ["title"] = "Panne" } },
        ],
    };

    public async Task<LiveSession> PlantAsync()
    {
        var session = await Sessions.OpenAsync(Key, default);
        var outcome = await session!.EditAsync(new() { Change = doc => SketchPlanter.Plant(doc, Sketch, new() { NewId = (_, key) => key }) }, default);
        Assert.True(outcome.Succeeded);
        return session;
    }

    public async Task<Client> JoinAsync(EditScope scope, string? readOnly = null)
    {
        var person = PersonId.New();
        People[person] = Writes(scope) with { ReadOnlyReason = readOnly, Epoch = Log.Epoch };
        return await JoinAsync(person);
    }

    public async Task<Client> JoinAsync(PersonId person, ulong? held = null)
    {
        var client = new Client(this, person);
        await client.JoinAsync(held);
        return client;
    }

    /// <summary>What the server answers who asks to come in again, without coming in.</summary>
    public async Task<Joined> AskToJoinAsync(Client client, long? known) =>
        await Sessions.JoinAsync(Key, new(client.Connection, client.Person, known, client.Joined.ClientId) { Schema = client.Schema, KnownEpoch = client.KnownEpoch }, default)
        ?? throw new InvalidOperationException("unknown");

    /// <summary>One steady round; a session that ended in it says so by ending.</summary>
    public async Task TendAsync()
    {
        try
        {
            await Sessions.TendAsync(default);
        }
        catch (InvalidOperationException)
        {
            // As the hosted service does: the next round follows.
        }
    }

    public ValueTask<ulong> AssignAsync(OrganisationId organisation, DeliverableId deliverable, PersonId? person, ulong? held, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (held is { } id && _ids.TryGetValue(id, out var binding) && binding.Person == person && !binding.Burnt) return new(id);
        var drawn = (ulong)Interlocked.Increment(ref _nextId);
        _ids[drawn] = new(drawn, person, false, at);
        return new(drawn);
    }

    public ValueTask<ClientIdBinding?> FindAsync(OrganisationId organisation, DeliverableId deliverable, ulong clientId, CancellationToken cancellationToken) =>
        new(_ids.GetValueOrDefault(clientId));

    public ValueTask BurnAsync(OrganisationId organisation, DeliverableId deliverable, ulong clientId, CancellationToken cancellationToken)
    {
        _ids[clientId] = _ids[clientId] with { Burnt = true };
        return ValueTask.CompletedTask;
    }

    ValueTask<EditRights?> IEditRights.ForAsync(OrganisationId organisation, DeliverableId deliverable, PersonId person, CancellationToken cancellationToken) =>
        new(People.TryGetValue(person, out var rights) ? rights with { Epoch = Log.Epoch } : null);

    ValueTask<PlanSettings?> IPlanSettings.ForAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken) =>
        new(new PlanSettings { Title = "Plan", Kind = "free", HorizonFrom = 2027, HorizonTo = 2030 });

    public ValueTask<ReadModel?> FindAsync(OrganisationId organisation, DeliverableId deliverable, CancellationToken cancellationToken) => new(Stored);

    public ValueTask<IReadOnlyDictionary<DeliverableId, int>> ProgressAsync(OrganisationId organisation, IReadOnlyCollection<DeliverableId> deliverables, CancellationToken cancellationToken) =>
        new(new Dictionary<DeliverableId, int>());

    public ValueTask SaveAsync(OrganisationId organisation, DeliverableId deliverable, ReadModel model, CancellationToken cancellationToken)
    {
        Stored = model;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => Sessions.DisposeAsync();

    /// <summary>The text of a section as the committed log has it.</summary>
    public PlanContent Committed() => Versions(new YDoc(0));

    private PlanContent Versions(YDoc doc)
    {
        foreach (var entry in Log.Entries) Updates.Apply(doc, entry.Update);
        return PlanProjection.Read(doc, new() { Title = "Plan", Kind = "free", HorizonFrom = 2027, HorizonTo = 2030 });
    }
}
