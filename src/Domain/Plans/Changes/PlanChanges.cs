using Portal.Domain.Plans.Citations;
using Portal.Domain.Plans.Records;
using Portal.Domain.Plans.Views;
using Portal.Domain.Shared;

namespace Portal.Domain.Plans.Changes;

/// <summary>
/// W-DIFF: what differs between two contents. Text by word, records by field, and sections that only moved told as moved; what is in the bin on
/// both sides is nothing.
/// </summary>
public sealed record PlanChanges(LivePlan Before, LivePlan After, IReadOnlyList<SectionChange> Sections, IReadOnlyList<RecordChange> Records, IReadOnlyList<YearChange> Years)
{
    /// <summary>Keys that steer and are nobody's news.</summary>
    private static readonly string[] Silent = [CommonFields.Origin];

    public bool IsEmpty => Sections.Count + Records.Count == 0;

    public static PlanChanges Between(PlanContent before, PlanContent after)
    {
        var (old, now) = (LivePlan.Of(before), LivePlan.Of(after));
        return new(old, now, [.. SectionsOf(old, now)], [.. RecordsOf(old, now)], [.. YearsOf(old, now)]);
    }

    private static IEnumerable<SectionChange> SectionsOf(LivePlan old, LivePlan now)
    {
        // Among those that stay under the same parent, what changed its rank moved; what was only pushed along by others did not.
        var moved = Moved(old, now);
        foreach (var section in now.Outline)
        {
            if (old.Section(section.Id) is not { } former)
            {
                yield return new(section.Id, ChangeSort.Added, section.Number, section.Section.Title, null, null, WordDiff.Of("", TextOf(now, section)));
                continue;
            }

            var (renamed, elsewhere) = (former.Section.Title != section.Section.Title, moved.Contains(section.Id));
            var text = WordDiff.Of(TextOf(old, former), TextOf(now, section));
            var changed = renamed || text.Any(part => part.Sort != WordSort.Kept);
            if (changed || elsewhere)
                yield return new(section.Id, changed ? ChangeSort.Changed : ChangeSort.Moved, section.Number, section.Section.Title, renamed ? former.Section.Title : null, elsewhere ? former.Number : null, text);
        }

        foreach (var former in old.Outline.Where(each => now.Section(each.Id) is null))
            yield return new(former.Id, ChangeSort.Removed, former.Number, former.Section.Title, null, null, WordDiff.Of(TextOf(old, former), ""));
    }

    private static HashSet<string> Moved(LivePlan old, LivePlan now)
    {
        var stay = now.Outline.Where(section => old.Section(section.Id) is { } former && former.Parent?.Id == section.Parent?.Id).ToList();
        var still = stay.GroupBy(section => section.Parent?.Id ?? "").SelectMany(siblings => InOrder([.. siblings.OrderBy(each => each.Position)], old)).ToHashSet();
        return [.. now.Outline.Select(section => section.Id).Where(id => old.Section(id) is not null && !still.Contains(id))];
    }

    /// <summary>The longest run of siblings whose order is what it was.</summary>
    private static List<string> InOrder(List<OutlineSection> siblings, LivePlan old)
    {
        var former = siblings.ConvertAll(section => old.Section(section.Id)!.Position); // chosen among those that were there
        var (length, previous) = (new int[former.Count], new int[former.Count]);
        for (var i = 0; i < former.Count; i++)
        {
            (length[i], previous[i]) = (1, -1);
            for (var j = 0; j < i; j++)
                if (former[j] < former[i] && length[j] + 1 > length[i]) (length[i], previous[i]) = (length[j] + 1, j);
        }

        List<string> kept = [];
        for (var at = Array.IndexOf(length, length.DefaultIfEmpty(0).Max()); at >= 0; at = previous[at]) kept.Add(siblings[at].Id);
        return kept;
    }

    private static IEnumerable<RecordChange> RecordsOf(LivePlan old, LivePlan now)
    {
        foreach (var record in now.Records)
        {
            var former = old.Record(record.Id);
            var fields = FieldsOf(former, record).ToList();
            var moved = former is not null && former.SectionId != record.SectionId;
            if (former is null || fields.Count > 0 || moved || (former.Code ?? "") != (record.Code ?? ""))
                yield return new(record.Id, record.Kind, former is null ? ChangeSort.Added : fields.Count > 0 || !moved ? ChangeSort.Changed : ChangeSort.Moved, record.SectionId, record.Code, now.TitleOf(record), fields);
        }

        foreach (var former in old.Records.Where(each => now.Record(each.Id) is null))
            yield return new(former.Id, former.Kind, ChangeSort.Removed, former.SectionId, former.Code, old.TitleOf(former), [.. FieldsOf(former, null)]);
    }

    private static IEnumerable<FieldChange> FieldsOf(PlanRecord? before, PlanRecord? after)
    {
        var kind = RecordKinds.Find((after ?? before)!.Kind); // one of the two is there
        return (before?.Fields.Keys ?? []).Union(after?.Fields.Keys ?? []).Except(Silent)
            .Where(key => before?[key] != after?[key])
            .OrderBy(key => kind?.Fields.Select((field, index) => field.Key == key ? index : int.MaxValue).DefaultIfEmpty(int.MaxValue).Min()).ThenBy(key => key, StringComparer.Ordinal)
            .Select(key => new FieldChange(key, kind?.Field(key), before?[key], after?[key]));
    }

    private static IEnumerable<YearChange> YearsOf(LivePlan old, LivePlan now)
    {
        if (old.Currency != now.Currency) yield break;

        var (was, has) = (EnvelopeTable.Of(old), EnvelopeTable.Of(now));
        foreach (var year in was.Years.Concat(has.Years).Select(each => each.Year).Distinct().Order())
        {
            var (before, after) = (was.Year(year)?.Total.Computed, has.Year(year)?.Total.Computed);
            var difference = (after?.Units ?? 0) - (before?.Units ?? 0);
            if (difference != 0) yield return new(year, Money.Of(difference, now.Currency, MoneyScale.Unit).In((after is { HasAmount: true } ? after : before)?.Scale ?? MoneyScale.Unit));
        }
    }

    /// <summary>Words as they are read: one paragraph a line.</summary>
    private static string TextOf(LivePlan plan, OutlineSection section)
    {
        var text = new System.Text.StringBuilder();
        foreach (var part in section.Section.Body.Walk())
        {
            if (part.IsText) text.Append(part.Text);
            else if (part.Type == Citation.Node) text.Append(Citation.Of(plan, part).Source);
            else if (text.Length > 0 && text[^1] != '\n' && part.Type is not "hardBreak") text.Append('\n');
        }

        return text.ToString().Trim();
    }
}
