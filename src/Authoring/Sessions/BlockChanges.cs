using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;

namespace Portal.Authoring.Sessions;

/// <summary>
/// Which blocks may look different after a change: those that show a kind of record that changed, or a kind such records point to;
/// computed views whenever any record did. Too many rather than too few: the partials are cached.
/// </summary>
internal static class BlockChanges
{
    public static IReadOnlyList<ChangedBlock> Between(PlanReading before, PlanReading after)
    {
        var kinds = ChangedKinds(before.Content, after.Content);
        var everything = before.Content.Settings != after.Content.Settings;
        var old = before.Content.Sections.ToDictionary(section => section.Id);
        var blocks = new List<ChangedBlock>();
        foreach (var section in after.Content.Sections.Where(section => !section.Removed))
        {
            var known = old.GetValueOrDefault(section.Id);
            var isShownAnew = everything || known is null || known.Removed;
            blocks.AddRange(section.Blocks
                .Where(block => isShownAnew || !known!.Blocks.Contains(block) || (BlockDefinitions.Find(block) is { } definition && Shows(definition, kinds))) // known unless shown anew
                .Select(block => new ChangedBlock(section.Id, block, after.Sequence)));
        }
        return blocks;
    }

    // Unchanged records are the same objects: the projector keeps them.
    private static HashSet<string> ChangedKinds(PlanContent before, PlanContent after)
    {
        var old = before.Records.ToDictionary(record => record.Id);
        var kinds = new HashSet<string>();
        foreach (var record in after.Records)
        {
            if (old.TryGetValue(record.Id, out var known) && ReferenceEquals(known, record)) continue;
            kinds.Add(record.Kind);
            if (known is not null) kinds.Add(known.Kind);
        }
        return kinds;
    }

    private static bool Shows(BlockDefinition block, HashSet<string> kinds)
    {
        if (kinds.Count == 0) return false;
        if (block.Layout == BlockLayout.View || block.RecordKind is null) return true;
        string?[] shown = [block.RecordKind, block.TotalsKind, block.Lines?.RecordKind];
        return shown.OfType<string>().Any(kind => kinds.Contains(kind) || PointsTo(kind, kinds));
    }

    private static bool PointsTo(string kind, HashSet<string> kinds) =>
        RecordKinds.Find(kind) is { } definition
        && definition.Fields.Any(field => field.Type is FieldType.Link or FieldType.Links && (field.LinkTo is null || kinds.Contains(field.LinkTo)));
}
