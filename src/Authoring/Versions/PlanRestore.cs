using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Versions;

/// <summary>
/// Brings a live document back to an earlier content by the smallest change per section: ids stay, what is alike is not touched, what
/// was added since goes to the bin and can be brought back. Run it as a server transaction.
/// </summary>
public static class PlanRestore
{
    /// <summary>What the plan would say with one section, and the records it holds, as they were; everything else as it is.</summary>
    public static PlanContent OneSection(PlanContent now, PlanContent past, string section)
    {
        if (past.Sections.FirstOrDefault(each => each.Id == section) is not { } wanted) return now;

        // A parent that is gone since would take the section with it.
        var place = now.Sections.FirstOrDefault(each => each.Id == section);
        var parent = wanted.ParentId is null || now.Sections.Any(each => each.Id == wanted.ParentId && !each.Removed) ? wanted.ParentId : place?.ParentId;
        var held = past.Records.Where(record => record.SectionId == section).ToList();
        var ids = held.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        return now with
        {
            Sections = [.. now.Sections.Where(each => each.Id != section), wanted with { ParentId = parent }],
            Records = [.. now.Records.Where(record => !ids.Contains(record.Id)).Select(record => record.SectionId == section ? record with { Removed = true } : record), .. held],
        };
    }

    public static void Apply(YDoc document, PlanContent target)
    {
        var now = PlanProjection.Read(document, target.Settings);
        document.Transact(_ =>
        {
            Sections(document.GetMap(PlanKeys.Sections), now, target);
            Records(document.GetMap(PlanKeys.Records), now, target);
        });
    }

    private static void Sections(YMap sections, PlanContent now, PlanContent target)
    {
        var present = now.Sections.ToDictionary(section => section.Id);
        foreach (var wanted in target.Sections)
        {
            if (sections.Get(wanted.Id).AsType is not YMap map) sections.Set(wanted.Id, NewSection(wanted));
            else
            {
                SetAll(map, Headings(wanted));
                if (present.TryGetValue(wanted.Id, out var old) && map.Get(PlanKeys.Body).AsType is YXmlFragment body) ReplaceBlocks(body, old.Body, wanted.Body);
            }
        }
        Bin(sections, present.Keys.Except(target.Sections.Select(section => section.Id)));
    }

    private static void Records(YMap records, PlanContent now, PlanContent target)
    {
        var present = now.Records.ToDictionary(record => record.Id);
        foreach (var wanted in target.Records)
        {
            if (records.Get(wanted.Id).AsType is not YMap map) records.Set(wanted.Id, NewRecord(wanted));
            else
            {
                SetAll(map, Headings(wanted));
                SetAll(map, wanted.Fields);
                // Keys are never deleted: an empty text says the same.
                if (present.TryGetValue(wanted.Id, out var old)) SetAll(map, old.Fields.Keys.Except(wanted.Fields.Keys).Select(key => KeyValuePair.Create(key, "")));
            }
        }
        Bin(records, present.Keys.Except(target.Records.Select(record => record.Id)));
    }

    // Blocks alike stay as they are, with the cursors and comments in them and whoever is typing there; only the others are written again.
    private static void ReplaceBlocks(YXmlFragment body, ProseNode old, ProseNode wanted)
    {
        var (before, after) = (old.Children.Select(Text).ToList(), wanted.Children.Select(Text).ToList());
        var (endBefore, endAfter) = (before.Count, after.Count);
        // From the end, so that places before stay where they are.
        foreach (var (keptBefore, keptAfter) in BlockPairs.Of(before, after).Reverse().Append((-1, -1)))
        {
            var written = wanted.Children.Skip(keptAfter + 1).Take(endAfter - keptAfter - 1).ToList();
            var gone = endBefore - keptBefore - 1;
            if (written.Count > 0 || (after.Count == 0 && gone > 0)) body.Insert(keptBefore + 1, ProseWriter.Body(Prose.Document(written)));
            if (gone > 0) body.Delete(keptBefore + 1 + (after.Count == 0 ? 1 : written.Count), gone);
            (endBefore, endAfter) = (keptBefore, keptAfter);
        }
    }

    private static string Text(ProseNode block) => CanonicalJson.Text(PlanCanon.Prose(block));

    private static void Bin(YMap map, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (map.Get(id).AsType is YMap entry) SetAll(entry, [KeyValuePair.Create(PlanKeys.Removed, PlanKeys.True)]);
        }
    }

    private static YMap NewSection(PlanSection section)
    {
        var map = new YMap();
        foreach (var (key, value) in Headings(section)) map.Set(key, value);
        map.Set(PlanKeys.Body, ProseWriter.Fragment(section.Body));
        return map;
    }

    private static YMap NewRecord(PlanRecord record)
    {
        var map = new YMap();
        foreach (var (key, value) in Headings(record).Concat(record.Fields)) map.Set(key, value);
        return map;
    }

    private static IEnumerable<KeyValuePair<string, string>> Headings(PlanSection section) =>
    [
        new(PlanKeys.Title, section.Title), new(PlanKeys.Number, section.NumberLabel ?? ""), new(PlanKeys.Parent, section.ParentId ?? ""), new(PlanKeys.Order, section.Order),
        new(PlanKeys.Removed, section.Removed ? PlanKeys.True : ""), new(PlanKeys.Audience, section.Audience.ToString().ToLowerInvariant()),
        new(PlanKeys.Blocks, string.Join(',', section.Blocks)), new(PlanKeys.Hint, section.Hint ?? ""), new(PlanKeys.Placeholder, section.Placeholder ? PlanKeys.True : ""),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Headings(PlanRecord record) =>
    [
        new(PlanKeys.Kind, record.Kind), new(PlanKeys.Section, record.SectionId), new(PlanKeys.Code, record.Code ?? ""), new(PlanKeys.Order, record.Order),
        new(PlanKeys.Removed, record.Removed ? PlanKeys.True : ""),
    ];

    private static void SetAll(YMap map, IEnumerable<KeyValuePair<string, string>> values)
    {
        foreach (var (key, value) in values)
        {
            if ((map.Get(key).AsString ?? "") != value) map.Set(key, value);
        }
    }
}
