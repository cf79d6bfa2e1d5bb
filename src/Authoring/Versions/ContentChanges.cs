using System.Text.Json.Nodes;
using Portal.Domain.Plans;

namespace Portal.Authoring.Versions;

/// <summary>
/// What differs between two contents, by leaf: the proof that nothing but the targets of amendments changed, and the start of every
/// comparison of versions.
/// </summary>
public static class ContentChanges
{
    public static IReadOnlyList<ContentChange> Between(PlanContent before, PlanContent after)
    {
        var old = Leaves(before);
        var now = Leaves(after);
        return
        [
            .. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
                .Select(key => (Key: key, Old: old.GetValueOrDefault(key), New: now.GetValueOrDefault(key)))
                .Where(leaf => leaf.Old != leaf.New)
                .Select(leaf => new ContentChange(leaf.Key, leaf.Old is null ? ChangeSort.Added : leaf.New is null ? ChangeSort.Removed : ChangeSort.Changed)),
        ];
    }

    /// <summary>The changes no amendment asked for; empty means the amended text may become definitive.</summary>
    /// <param name="records">Ids of targeted records.</param>
    /// <param name="sections">Ids of targeted sections: their text and the records they hold may change.</param>
    public static IReadOnlyList<ContentChange> Outside(PlanContent before, PlanContent after, IReadOnlySet<string> records, IReadOnlySet<string> sections)
    {
        var placed = before.Records.Concat(after.Records).ToLookup(record => record.Id, record => record.SectionId);
        return [.. Between(before, after).Where(change => !IsTargeted(change))];

        bool IsTargeted(ContentChange change) =>
            change.SectionId is { } section ? sections.Contains(section)
            : change.RecordId is { } record && (records.Contains(record) || placed[record].All(sections.Contains));
    }

    private static Dictionary<string, string> Leaves(PlanContent content) =>
        PlanCanon.Leaves(content, [], new Dictionary<string, JsonNode>()).ToDictionary(leaf => leaf.Key, leaf => leaf.Json);
}
