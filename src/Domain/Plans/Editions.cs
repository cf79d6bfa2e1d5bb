using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans;

/// <summary>
/// What an audience may read of a content. A section is hidden with its children; a record's audience is the narrower of its own and its
/// section's; internal fields and links to what is hidden go too. A stated total goes when a row it counts is hidden: beside the sum of the
/// rest it would show a false gap, and tell the hidden amount. Nothing of the bin leaves the organisation.
/// </summary>
public static class Editions
{
    private static readonly string[] StatedTotals = ["statedInvestment", "statedRunning", "statedGain"];

    public static PlanContent For(PlanContent content, Audience audience)
    {
        var plan = LivePlan.Of(content);
        HashSet<string> sections = new(StringComparer.Ordinal);
        foreach (var section in plan.Outline)
            if (section.Section.Audience >= audience && (section.Parent is null || sections.Contains(section.Parent.Id))) sections.Add(section.Id);
        List<PlanRecord> records = [.. plan.Records.Where(record => sections.Contains(record.SectionId) && record.OwnAudience >= audience && RecordKinds.Find(record.Kind) is not null)];
        var readable = records.Select(record => record.Id).ToHashSet(StringComparer.Ordinal);
        var partial = Partial(plan, readable);
        records.RemoveAll(record => record.Kind == EnvelopeTotalKind.Key && partial.Contains(EnvelopeTotalKind.Key));

        return content with
        {
            Sections = [.. plan.Outline.Where(section => sections.Contains(section.Id)).Select(section => Kept(section, audience))],
            Records = [.. records.Select(record => Kept(record, audience, readable, partial))],
        };
    }

    /// <summary>The narrower of a record's own audience and that of every section above it.</summary>
    public static Audience Effective(LivePlan plan, PlanRecord record)
    {
        var audience = record.OwnAudience;
        for (var section = plan.Section(record.SectionId); section is not null; section = section.Parent)
            if (section.Section.Audience < audience) audience = section.Section.Audience;
        return audience;
    }

    /// <summary>What would state a total of rows of which some are hidden: scenarios by id, the envelopes' totals by their kind.</summary>
    private static HashSet<string> Partial(LivePlan plan, HashSet<string> readable)
    {
        HashSet<string> partial = new(StringComparer.Ordinal);
        if (plan.Of(EnvelopeKind.Key).Any(envelope => !readable.Contains(envelope.Id))) partial.Add(EnvelopeTotalKind.Key);
        partial.UnionWith(plan.Of(CostLineKind.Key).Where(line => !readable.Contains(line.Id)).Select(line => line["scenario"]).OfType<string>());
        return partial;
    }

    // The parent is the one of the cut tree, so that a reader of the edition sees the very outline of the whole.
    private static PlanSection Kept(OutlineSection section, Audience audience) =>
        section.Section with { ParentId = section.Parent?.Id, Hint = audience == Audience.Organisation ? section.Section.Hint : null };

    private static PlanRecord Kept(PlanRecord record, Audience audience, HashSet<string> readable, HashSet<string> partial)
    {
        if (RecordKinds.Find(record.Kind) is not { } kind) return record;
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        foreach (var (key, value) in record.Fields)
        {
            if (kind.Field(key) is not { } field || (field.Internal && audience != Audience.Organisation) || key == CommonFields.Audience
                || (partial.Contains(record.Id) && StatedTotals.Contains(key))) continue;
            var text = field.Type switch
            {
                FieldType.Link => readable.Contains(value) ? value : "",
                FieldType.Links => string.Join('\n', record.Items(key).Where(readable.Contains)),
                _ => value,
            };
            if (text.Length > 0) fields[key] = text;
        }
        return record with { Fields = fields };
    }
}
