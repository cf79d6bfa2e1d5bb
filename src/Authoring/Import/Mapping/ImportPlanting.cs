using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Shared;

namespace Portal.Authoring.Import.Mapping;

/// <summary>Puts an import into a live document, as one transaction, and takes it back as another. Nobody's typing is touched.</summary>
public static class ImportPlanting
{
    /// <summary>All or nothing: false when the section went to the bin meanwhile, or the plan would grow beyond its limits.</summary>
    public static bool TryApply(YDoc document, RecordImport import, out ImportTrace trace)
    {
        trace = new();
        var (sections, records) = (document.GetMap(PlanKeys.Sections), document.GetMap(PlanKeys.Records));
        if (sections.Get(import.Section).AsType is not YMap section || section.IsTrue(PlanKeys.Removed) || records.Size + import.Added.Count > PlanLimits.Records) return false;

        List<WrittenOver> changes = [];
        document.Transact(_ =>
        {
            if (import.Block is { } block)
            {
                var before = section.Text(PlanKeys.Blocks) ?? "";
                Write(section, null, import.Section, PlanKeys.Blocks, before.Length == 0 ? block : $"{before},{block}", changes);
            }
            var last = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var added in import.Added)
            {
                if (!last.TryGetValue(added.Kind, out var order)) order = LastOrder(records, added.Kind, import.Section);
                last[added.Kind] = order = OrderKey.AtEnd(order);
                records.Set(added.Id, RecordMap(added, import.Section, order));
            }
            foreach (var update in import.Updated)
            {
                if (records.Get(update.Id).AsType is not YMap record) continue;
                foreach (var (field, value) in update.Fields.Where(field => field.Value.Length > 0)) Write(record, update.Id, null, field, value, changes);
            }
        });
        trace = new() { Records = [.. import.Added.Select(record => record.Id)], Changes = changes };
        return true;
    }

    public static void TakeBack(YDoc document, ImportTrace trace)
    {
        var (sections, records) = (document.GetMap(PlanKeys.Sections), document.GetMap(PlanKeys.Records));
        document.Transact(_ =>
        {
            foreach (var id in trace.Sections) (sections.Get(id).AsType as YMap)?.Set(PlanKeys.Removed, PlanKeys.True);
            foreach (var id in trace.Records) (records.Get(id).AsType as YMap)?.Set(PlanKeys.Removed, PlanKeys.True);
            foreach (var change in trace.Changes)
            {
                var map = (change.Record is { } record ? records.Get(record) : sections.Get(change.Section ?? "")).AsType as YMap;
                if (map is not null && (map.Text(change.Field) ?? "") == change.After) map.Set(change.Field, change.Before);
            }
        });
    }

    private static YMap RecordMap(NewRecord added, string section, string order)
    {
        var map = new YMap();
        map.Set(PlanKeys.Kind, added.Kind);
        map.Set(PlanKeys.Section, section);
        if (added.Code is { } code) map.Set(PlanKeys.Code, code);
        map.Set(PlanKeys.Order, order);
        foreach (var (field, value) in added.Fields.Where(field => field.Value.Length > 0)) map.Set(field, value);
        return map;
    }

    private static void Write(YMap map, string? record, string? section, string field, string value, List<WrittenOver> changes)
    {
        var before = map.Text(field) ?? "";
        if (before == value) return;
        map.Set(field, value);
        changes.Add(new(record, section, field, before, value));
    }

    private static string? LastOrder(YMap records, string kind, string section) =>
        records.Select(entry => entry.Value.AsType).OfType<YMap>().Where(record => record.Text(PlanKeys.Kind) == kind && record.Text(PlanKeys.Section) == section).Select(record => record.Text(PlanKeys.Order)).Max(StringComparer.Ordinal);
}
