using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Schema;

/// <summary>
/// Keeps the reading of a live document up to date: sections and records that were touched are read again, all others are the
/// same objects as before, so that comparing two readings is cheap.
/// </summary>
public sealed class PlanProjector
{
    private readonly Dictionary<string, PlanSection> _sections = [];
    private readonly Dictionary<string, PlanRecord> _records = [];
    private readonly HashSet<string> _touchedSections = [];
    private readonly HashSet<string> _touchedRecords = [];
    private bool _everything = true;

    /// <summary>What was left out at the last reading of each part, added up: never zero twice for a client that misbehaves.</summary>
    public int Ignored { get; private set; }

    public void TouchSection(string id) => _touchedSections.Add(id);
    public void TouchRecord(string id) => _touchedRecords.Add(id);
    public void TouchEverything() => _everything = true;

    public PlanContent Project(YDoc document, PlanSettings settings)
    {
        Refresh(document.GetMap(PlanKeys.Sections), document.GetMap(PlanKeys.Records));
        return new(
            settings,
            [.. _sections.Values.OrderBy(section => section.Order, StringComparer.Ordinal).ThenBy(section => section.Id, StringComparer.Ordinal)],
            [.. _records.Values.OrderBy(record => record.Order, StringComparer.Ordinal).ThenBy(record => record.Id, StringComparer.Ordinal)]);
    }

    private void Refresh(YMap sections, YMap records)
    {
        if (_everything)
        {
            _sections.Clear();
            _records.Clear();
            _touchedSections.UnionWith(sections.Keys);
            _touchedRecords.UnionWith(records.Keys);
            _everything = false;
        }
        var ignored = Ignored;
        foreach (var id in _touchedSections) Put(_sections, id, SectionReader.Read(id, sections.Get(id), ref ignored));
        foreach (var id in _touchedRecords) Put(_records, id, RecordReader.Read(id, records.Get(id), ref ignored));
        Ignored = ignored;
        _touchedSections.Clear();
        _touchedRecords.Clear();
    }

    private static void Put<T>(Dictionary<string, T> readings, string id, T? reading) where T : class
    {
        if (reading is null) readings.Remove(id);
        else readings[id] = reading;
    }
}
