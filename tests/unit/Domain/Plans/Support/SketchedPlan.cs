using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Templates;
using Portal.Domain.Shared;

namespace Portal.Domain.Tests.Plans.Support;

/// <summary>Builds contents in a few words. Every record lands in the section last opened.</summary>
internal sealed class SketchedPlan(PlanSettings settings)
{
    private readonly List<PlanSection> _sections = [];
    private readonly List<PlanRecord> _records = [];
    private string _section = "";

    public static SketchedPlan Over(int from, int to, string currency = "EUR") =>
        new(new() { Title = "Essai", Kind = "free", HorizonFrom = from, HorizonTo = to, Currency = currency });

    public SketchedPlan Section(string id, string? parent = null, Audience audience = Audience.Public, bool removed = false, bool placeholder = false, string? order = null, string? text = null, string[]? blocks = null)
    {
        var body = text is null ? ProseNode.EmptyDocument : new ProseNode("doc", Nothing, [new("paragraph", Nothing, [new("text", Nothing, [], text, [])], null, [])], null, []);
        _sections.Add(new(id, id, null, parent, order ?? $"s{_sections.Count:000}", removed, audience, blocks ?? [], null, placeholder, body));
        _section = id;
        return this;
    }

    public SketchedPlan Record(string kind, string id, params (string Key, string Value)[] fields) => Add(kind, id, null, fields);

    public SketchedPlan Coded(string kind, string id, string code, params (string Key, string Value)[] fields) => Add(kind, id, code, fields);

    public PlanContent Content => new(settings, _sections, _records);
    public LivePlan Live => LivePlan.Of(Content);

    private SketchedPlan Add(string kind, string id, string? code, (string Key, string Value)[] fields)
    {
        if (_sections.Count == 0) Section("s");
        var definition = RecordKinds.Find(kind) ?? throw new ArgumentException($"No kind {kind}.", nameof(kind));
        foreach (var (key, _) in fields)
            if (definition.Field(key) is null) throw new ArgumentException($"{kind} has no field {key}.", nameof(fields));
        _records.Add(new(id, kind, _section, code, $"r{_records.Count:0000}", false, fields.ToDictionary(field => field.Key, field => field.Value)));
        return this;
    }

    /// <summary>What planting a sketch gives, with the keys of the sketch as ids.</summary>
    public static PlanContent Planted(PlanSketch sketch, bool fromTemplate)
    {
        var orders = OrderKey.Sequence(Math.Max(sketch.Sections.Count, sketch.Records.Count)).ToList();
        return new(
            new() { Title = sketch.Title ?? "", Kind = "", HorizonFrom = sketch.HorizonFrom ?? 2016, HorizonTo = sketch.HorizonTo ?? 2019, Currency = sketch.Currency ?? "EUR", Illustrative = sketch.Illustrative, SessionReference = sketch.SessionReference },
            [.. sketch.Sections.Select((section, place) => new PlanSection(section.Key, section.Title, section.NumberLabel, section.Parent, orders[place], false,
                section.Audience ?? Audience.Public, section.Blocks, section.Hint, section.Placeholder, section.Prose ?? Written(section.Body)))],
            [.. sketch.Records.Select((record, place) => new PlanRecord(record.Key ?? $"record-{place}", record.Kind, record.Section, record.Code, orders[place], false,
                fromTemplate ? new Dictionary<string, string>(record.Fields) { [CommonFields.Origin] = CommonFields.FromTemplate } : record.Fields))]);
    }

    private static ProseNode Written(string? text) =>
        string.IsNullOrWhiteSpace(text) ? ProseNode.EmptyDocument : new("doc", Nothing, [new("text", Nothing, [], text, [])], null, []);

    private static readonly Dictionary<string, string> Nothing = [];
}
