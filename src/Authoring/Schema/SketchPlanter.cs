using Portal.Authoring.Import;
using Portal.Collaboration;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;

namespace Portal.Authoring.Schema;

/// <summary>
/// Grows a sketch into a live document: fresh ids, links resolved by key, each section and record made whole in one go. Adds after
/// what is there; changes nothing of it.
/// </summary>
public sealed class SketchPlanter
{
    private readonly YDoc _document;
    private readonly PlanSketch _sketch;
    private readonly PlantingOptions _options;
    private readonly Dictionary<string, string> _sectionIds;
    private readonly Dictionary<string, string> _recordIds;
    private readonly List<string> _planted = [];

    private SketchPlanter(YDoc document, PlanSketch sketch, PlantingOptions options)
    {
        _document = document;
        _sketch = sketch;
        _options = options;
        _sectionIds = sketch.Sections.ToDictionary(section => section.Key, section => options.NewId("s", section.Key));
        _recordIds = sketch.Records.Where(record => record.Key is not null)
            .ToDictionary(record => record.Key!, record => options.NewId("r", record.Key!)); // filtered on the line above
    }

    /// <summary>The ids of the sections planted, in reading order.</summary>
    private IReadOnlyList<string> Sections => [.. _sketch.Sections.Select(section => _sectionIds[section.Key])];

    /// <summary>Gives the ids of the sections and of the records that were planted.</summary>
    public static (IReadOnlyList<string> Sections, IReadOnlyList<string> Records) Plant(YDoc document, PlanSketch sketch, PlantingOptions options)
    {
        var planter = new SketchPlanter(document, sketch, options);
        document.Transact(_ =>
        {
            planter.PlantMeta();
            planter.PlantSections();
            planter.PlantRecords();
        });
        return (planter.Sections, planter._planted);
    }

    private void PlantMeta()
    {
        var meta = _document.GetMap(PlanKeys.Meta);
        if (meta.Has(PlanKeys.Schema)) return;
        meta.Set(PlanKeys.Schema, PlanKeys.SchemaNumber.ToString(System.Globalization.CultureInfo.InvariantCulture));
        meta.Set(PlanKeys.Language, _options.Language);
    }

    private void PlantSections()
    {
        var sections = _document.GetMap(PlanKeys.Sections);
        var roots = sections.Select(entry => entry.Value.AsType).OfType<YMap>().Where(map => map.Text(PlanKeys.Parent) == _options.Under);
        var last = roots.Select(map => map.Text(PlanKeys.Order)).Max(StringComparer.Ordinal);
        var orders = OrdersUnder(_sketch.Sections.GroupBy(section => section.Parent ?? ""), last);

        foreach (var section in _sketch.Sections) sections.Set(_sectionIds[section.Key], SectionMap(section, orders[section.Parent ?? ""].Dequeue()));
    }

    private YMap SectionMap(SketchSection section, string order)
    {
        var map = new YMap();
        map.Set(PlanKeys.Title, section.Title);
        Put(map, PlanKeys.Number, section.NumberLabel);
        Put(map, PlanKeys.Parent, section.Parent is { } parent ? _sectionIds.GetValueOrDefault(parent) : _options.Under);
        map.Set(PlanKeys.Order, order);
        map.Set(PlanKeys.Audience, (section.Audience ?? Audience.Public).ToString().ToLowerInvariant());
        Put(map, PlanKeys.Blocks, string.Join(',', section.Blocks));
        Put(map, PlanKeys.Hint, section.Hint);
        Put(map, PlanKeys.Placeholder, section.Placeholder ? PlanKeys.True : null);
        map.Set(PlanKeys.Body, ProseWriter.Fragment(section.Prose ?? (section.Body is { } text ? TextImport.ReadProse(text) : ProseNode.EmptyDocument)));
        return map;
    }

    private void PlantRecords()
    {
        var records = _document.GetMap(PlanKeys.Records);
        var orders = OrdersUnder(_sketch.Records.GroupBy(record => record.Section + "/" + record.Kind), null);
        var at = 0;
        foreach (var record in _sketch.Records)
        {
            var id = record.Key is { } key ? _recordIds[key] : _options.NewId("r", $"{record.Section}/{++at}");
            _planted.Add(id);
            records.Set(id, RecordMap(record, orders[record.Section + "/" + record.Kind].Dequeue()));
        }
    }

    private YMap RecordMap(SketchRecord record, string order)
    {
        var map = new YMap();
        map.Set(PlanKeys.Kind, record.Kind);
        map.Set(PlanKeys.Section, _sectionIds.GetValueOrDefault(record.Section) ?? _options.DefaultSection ?? "");
        Put(map, PlanKeys.Code, record.Code);
        map.Set(PlanKeys.Order, order);
        var kind = RecordKinds.Find(record.Kind);
        foreach (var (key, raw) in record.Fields) Put(map, key, Resolve(kind?.Field(key)?.Type, raw));
        if (_options.FromTemplate) map.Set(CommonFields.Origin, CommonFields.FromTemplate);
        return map;
    }

    private string Resolve(FieldType? type, string raw) => type switch
    {
        FieldType.Link => _recordIds.GetValueOrDefault(raw.Trim(), _options.KnownRecord(raw)),
        FieldType.Links => string.Join('\n', raw.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(key => _recordIds.GetValueOrDefault(key, _options.KnownRecord(key))).Where(id => id.Length > 0)),
        _ => raw,
    };

    private static Dictionary<string, Queue<string>> OrdersUnder<T>(IEnumerable<IGrouping<string, T>> siblings, string? last) =>
        siblings.ToDictionary(group => group.Key, group => new Queue<string>(group.Key.Length > 0 || last is null
            ? OrderKey.Sequence(group.Count())
            : After(last, group.Count())));

    private static IEnumerable<string> After(string last, int count)
    {
        for (; count > 0; count--) yield return last = OrderKey.AtEnd(last);
    }

    private static void Put(YMap map, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value)) map.Set(key, value);
    }
}
