using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Shared;

namespace Portal.Authoring.Tests.Sessions;

/// <summary>A browser: its own document, what it sent, what it was told.</summary>
internal sealed class Client(Stage origin, PersonId person)
{
    private Stage _stage = origin;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public string Connection { get; } = Guid.CreateVersion7().ToString("N");
    public PersonId Person => person;
    public YDoc Doc { get; private set; } = new(0);
    public Joined Joined { get; private set; } = null!; // set by the first join

    public YMap Sections => Doc.GetMap(PlanKeys.Sections);
    public YMap Records => Doc.GetMap(PlanKeys.Records);

    /// <summary>What this browser's editor knows.</summary>
    public int Schema { get; set; } = PlanKeys.SchemaNumber;
    public long? KnownEpoch { get; set; }

    /// <summary>The same tab, in front of another program.</summary>
    public void Moves(Stage to) => _stage = to;

    public async Task JoinAsync(ulong? held = null, long? known = null)
    {
        Joined = await _stage.Sessions.JoinAsync(Stage.Key, new(Connection, person, known, held) { Schema = Schema, KnownEpoch = KnownEpoch }, default) ?? throw new InvalidOperationException("unknown");
        if (known is null) Doc = new(Joined.ClientId) { CleansFormatting = false };
        Doc.ClientId = Joined.ClientId;
        if (Joined.State is { } state) Updates.Apply(Doc, state);
        foreach (var update in Joined.Tail) Updates.Apply(Doc, update);
    }

    /// <summary>Changes the own document and gives the update, unsent.</summary>
    public byte[] Change(Action<Client> change)
    {
        byte[]? made = null;
        void Take(byte[] update, object? origin, Transaction transaction) => made = made is null ? update : Updates.Merge(made, update);
        Doc.Update += Take;
        Doc.Transact(_ => change(this));
        Doc.Update -= Take;
        return made ?? throw new InvalidOperationException("Nothing changed.");
    }

    public async Task<object> SendAsync(Action<Client> change) => await SendAsync(Change(change));

    /// <summary>The acknowledgement or the refusal.</summary>
    public async Task<object> SendAsync(ReadOnlyMemory<byte> update)
    {
        var batch = await PushAsync(update);
        return await UntilAsync(message => message is RecordingRelay.Ack ack && ack.Batch == batch || message is Refusal refusal && refusal.Batch == batch);
    }

    public async Task<Guid> PushAsync(ReadOnlyMemory<byte> update)
    {
        var batch = Guid.CreateVersion7();
        var session = await _stage.Sessions.OpenAsync(Stage.Key, default);
        await session!.TryPushAsync(new(Connection, batch, update), default);
        return batch;
    }

    public async Task<T> HearAsync<T>() => (T)await UntilAsync(message => message is T);

    public async Task<object> UntilAsync(Func<object, bool> wanted)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var message = await _stage.Relay.Inbox(Connection).Reader.ReadAsync(patience.Token);
            if (message is CommittedFrame frame) foreach (var update in frame.Updates) Updates.Apply(Doc, update);
            if (wanted(message)) return message;
        }
    }

    public void Type(string section, string text) =>
        ((YXmlText)Body(section).QuerySelectorAll("paragraph").First().FirstChild!).Insert(0, text); // s2 has a paragraph with text

    public YXmlFragment Body(string section) => (YXmlFragment)((YMap)Sections.Get(section).AsType!).Get(PlanKeys.Body).AsType!;

    public void Set(string record, string key, string value) => ((YMap)Records.Get(record).AsType!).Set(key, value);
    public void SetSection(string section, string key, string value) => ((YMap)Sections.Get(section).AsType!).Set(key, value);
    public void AddRecord(string id, string section, string kind = "risk")
    {
        var map = new YMap();
        map.Set("kind", kind);
        map.Set("section", section);
        map.Set("order", "V");
        Records.Set(id, map);
    }
    public void AddSection(string id, bool withBody = true)
    {
        var map = new YMap();
        map.Set("title", "Neuve");
        map.Set("order", "Z");
        if (withBody)
        {
            var body = new YXmlFragment();
            body.Push(new YXmlElement("paragraph"));
            map.Set("body", body);
        }
        Sections.Set(id, map);
    }
}
