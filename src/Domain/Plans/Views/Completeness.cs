using Portal.Domain.Plans.Records;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-COMPLETE. A section is the mean of its parts: its prose (when it has no block, or when something is written) and each block that is
/// typed in. A row is the share of what its kind expects; « à compléter » counts as nothing. A chapter that holds nothing of its
/// own is the mean of its children, one that only shows computed views is complete by itself, and the plan is the mean of its sections
/// that hold something.
/// </summary>
public sealed record Completeness(int Percent, int Placeholders, IReadOnlyDictionary<string, SectionCompleteness> Sections)
{
    public static Completeness Of(LivePlan plan)
    {
        Dictionary<string, double> shares = new(StringComparer.Ordinal);
        Dictionary<string, SectionCompleteness> sections = new(StringComparer.Ordinal);
        List<double> own = [];
        var placeholders = plan.Records.Where(record => record.IsPlaceholder).ToLookup(record => record.SectionId, StringComparer.Ordinal);
        // Children come after their parents in the outline, so backwards every child is known before its parent.
        foreach (var section in plan.Outline.Reverse())
        {
            var parts = Parts(plan, section).ToList();
            var share = parts.Count > 0 ? parts.Average() : section.Children.Count > 0 ? section.Children.Average(child => shares[child.Id]) : 1;
            if (parts.Count > 0) own.Add(share);
            shares[section.Id] = share;
            sections[section.Id] = new(section.Id, Percentage(share), (section.Section.Placeholder ? 1 : 0) + placeholders[section.Id].Count());
        }
        return new(own.Count == 0 ? 0 : Percentage(own.Average()), sections.Values.Sum(section => section.Placeholders), sections);
    }

    private static IEnumerable<double> Parts(LivePlan plan, OutlineSection section)
    {
        if (section.Section.Placeholder)
        {
            yield return 0;
            yield break;
        }
        var blocks = section.Section.Blocks.Select(BlockDefinitions.Find).OfType<BlockDefinition>().Where(block => block.Layout != BlockLayout.View).ToList();
        var written = section.Section.Body.HasContent;
        if (written || (blocks.Count == 0 && section.Children.Count == 0 && section.Section.Blocks.Count == 0)) yield return written ? 1 : 0;
        foreach (var block in blocks)
        {
            var rows = plan.Rows(block, section.Id).ToList();
            yield return rows.Count == 0 ? 0 : rows.Average(row => ShareOf(plan, row));
        }
    }

    private static double ShareOf(LivePlan plan, PlanRecord record)
    {
        if (record.IsPlaceholder || RecordKinds.Find(record.Kind) is not { } kind) return 0;
        var filled = kind.Expected.Count(key => kind.CellPrefixes.Contains(key) ? record.Cells(key).Any() : record[key] is not null);
        return (filled + (plan.TitleOf(record).Length > 0 ? 1.0 : 0.0)) / (kind.Expected.Count + 1);
    }

    // 100 means all: 99.6 is still 99.
    private static int Percentage(double share) => (int)Math.Floor(share * 100 + 1e-9);
}
