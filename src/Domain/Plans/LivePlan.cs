using System.Collections.Concurrent;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Rules;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans;

/// <summary>
/// The content without its bin, in reading order, with links resolved: what rules and views read. Built once for a content and used by
/// all of them.
/// </summary>
public sealed class LivePlan
{
    /// <summary>Links that name a record by another that names it by another… stop here.</summary>
    private const int LongestNaming = 3;

    private readonly Dictionary<string, OutlineSection> _sections;
    private readonly Dictionary<string, PlanRecord> _records;
    private readonly ILookup<string, PlanRecord> _byKind;
    private readonly ConcurrentDictionary<Type, object> _views = new();

    private LivePlan(PlanContent content)
    {
        Content = content;
        Currency = Currencies.FromCode(content.Settings.Currency);
        Outline = SectionTree.Outline(content.Sections);
        _sections = Outline.ToDictionary(section => section.Id, StringComparer.Ordinal);
        var places = Outline.Select((section, place) => (section.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        Records = InReadingOrder(content.Records, places);
        _records = Records.ToDictionary(record => record.Id, StringComparer.Ordinal);
        _byKind = Records.ToLookup(record => record.Kind, StringComparer.Ordinal);
    }

    public PlanContent Content { get; }
    public PlanSettings Settings => Content.Settings;
    public Currency Currency { get; }
    /// <summary>Sections in reading order, parents before children.</summary>
    public IReadOnlyList<OutlineSection> Outline { get; }
    /// <summary>Records in the order one reads them.</summary>
    public IReadOnlyList<PlanRecord> Records { get; }

    public static LivePlan Of(PlanContent content) => new(content);

    private static List<PlanRecord> InReadingOrder(IReadOnlyList<PlanRecord> records, Dictionary<string, int> places)
    {
        List<(int Place, PlanRecord Record)> live = new(records.Count);
        HashSet<string> seen = new(records.Count, StringComparer.Ordinal);
        foreach (var record in records)
            if (!record.Removed && places.TryGetValue(record.SectionId, out var place) && seen.Add(record.Id)) live.Add((place, record));
        live.Sort(static (one, other) =>
        {
            if (one.Place != other.Place) return one.Place.CompareTo(other.Place);
            var order = string.CompareOrdinal(one.Record.Order, other.Record.Order);
            return order != 0 ? order : string.CompareOrdinal(one.Record.Id, other.Record.Id);
        });
        return [.. live.Select(each => each.Record)];
    }

    public OutlineSection? Section(string? id) => id is null ? null : _sections.GetValueOrDefault(id);

    public PlanRecord? Record(string? id) => id is null ? null : _records.GetValueOrDefault(id);

    public IEnumerable<PlanRecord> Of(string kind) => _byKind[kind];

    /// <summary>Of the whole plan, or of one section when given.</summary>
    public IEnumerable<PlanRecord> Of(string kind, string? sectionId) =>
        sectionId is null ? _byKind[kind] : _byKind[kind].Where(record => record.SectionId == sectionId);

    /// <summary>The rows a block shows in a section.</summary>
    public IEnumerable<PlanRecord> Rows(BlockDefinition block, string sectionId) =>
        block.RecordKind is not { } kind ? [] : Of(kind, block.WholePlan ? null : sectionId)
            .Where(record => block.Filter is not { } filter || record[filter.Field] is not { } value || value == filter.Value);

    /// <summary>A view several rules and other views rest on: computed once for this content.</summary>
    internal T Once<T>(Func<LivePlan, T> compute) where T : class => (T)_views.GetOrAdd(typeof(T), _ => compute(this));

    public PlanRecord? Linked(PlanRecord record, string field) => Record(record[field]);

    /// <summary>Links that lead nowhere (to the bin, to another deliverable) are left out.</summary>
    public IEnumerable<PlanRecord> LinkedAll(PlanRecord record, string field) => record.Items(field).Select(Record).OfType<PlanRecord>();

    /// <summary>Whether an alert speaks of a record that holds money.</summary>
    public bool IsAboutMoney(Alert alert) => Record(alert.RecordId) is { } record && RecordKinds.Money.Contains(record.Kind);

    public Money MoneyOf(PlanRecord record, string field) => Money.Parse(record[field], Currency);

    /// <summary>What names the record, through its link when a link names it; empty when nothing does yet.</summary>
    public string TitleOf(PlanRecord record)
    {
        for (var step = 0; step < LongestNaming; step++)
        {
            var field = RecordKinds.Find(record.Kind) is { } kind ? kind.Field(kind.TitleField) : null;
            if (field?.Type != FieldType.Link) return record[field?.Key ?? "title"] ?? record.Code ?? "";
            if (Linked(record, field.Key) is not { } linked) return record["title"] ?? "";
            record = linked;
        }
        return record["title"] ?? record.Code ?? "";
    }
}
