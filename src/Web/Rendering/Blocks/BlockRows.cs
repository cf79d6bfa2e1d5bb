using Portal.Domain.Plans;
using Portal.Domain.Plans.Records;

namespace Portal.Web.Rendering.Blocks;

/// <summary>Rows of a block under the headings readers expect.</summary>
public static class BlockRows
{
    /// <summary>The rows under one record of the block: the cost lines of a scenario, the items of a stage.</summary>
    public static IReadOnlyList<PlanRecord> LinesOf(LivePlan plan, PlanRecord parent, BlockLines lines) =>
        [.. plan.Of(lines.RecordKind).Where(record => record[lines.LinkField] == parent.Id)];

    /// <summary>
    /// Choices come as the kind lists them, linked records in their own order, free words as they first appear; what belongs to no
    /// group comes last, under no heading.
    /// </summary>
    public static IReadOnlyList<BlockGroup> Grouped(LivePlan plan, IReadOnlyList<PlanRecord> rows, string kind, string? groupBy)
    {
        if (groupBy is null || RecordKinds.Find(kind)?.Field(groupBy) is not { } field) return [new(null, null, rows)];

        var groups = rows.ToLookup(row => row[groupBy]);
        return [.. Keys(plan, field, rows).Where(groups.Contains).Select(key => new BlockGroup(key, field, [.. groups[key]])),
            .. groups.Contains(null) ? [new BlockGroup(null, null, [.. groups[null]])] : Array.Empty<BlockGroup>()];
    }

    private static IEnumerable<string> Keys(LivePlan plan, FieldDefinition field, IReadOnlyList<PlanRecord> rows)
    {
        var appearing = rows.Select(row => row[field.Key]).OfType<string>().Distinct();
        return field.Type switch
        {
            FieldType.Choice or FieldType.Level => field.Choices.Union(appearing),
            FieldType.Link when field.LinkTo is { } kind => plan.Of(kind).Select(record => record.Id).Union(appearing),
            _ => appearing,
        };
    }
}
