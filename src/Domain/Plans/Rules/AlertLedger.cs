namespace Portal.Domain.Plans.Rules;

/// <summary>
/// What each rule said of a content, kept so that the next content asks only the rules its changes concern: unchanged records are the
/// same objects in both. The result is that of asking every rule.
/// </summary>
public sealed class AlertLedger
{
    private readonly PlanContent _content;
    private readonly IReadOnlyList<IReadOnlyList<Alert>> _byRule;

    private AlertLedger(PlanContent content, IReadOnlyList<IReadOnlyList<Alert>> byRule, IReadOnlyList<Alert> alerts, int asked)
    {
        (_content, _byRule, Alerts, Asked) = (content, byRule, alerts, asked);
    }

    /// <summary>Errors first, then in reading order.</summary>
    public IReadOnlyList<Alert> Alerts { get; }

    /// <summary>How many rules had to be asked.</summary>
    public int Asked { get; }

    public static AlertLedger Of(LivePlan plan, AlertLedger? before = null)
    {
        var kinds = before is null ? null : Changed(before._content, plan.Content);
        var rules = Rules.Alerts.Rules;
        var said = new IReadOnlyList<Alert>[rules.Count];
        var asked = 0;
        for (var index = 0; index < rules.Count; index++)
        {
            if (before is not null && kinds is not null && rules[index].Reads is { } reads && !kinds.Overlaps(reads))
            {
                said[index] = before._byRule[index];
                continue;
            }
            said[index] = [.. rules[index].Check(plan)];
            asked++;
        }
        return new(plan.Content, said, Rules.Alerts.InOrder(plan, said.SelectMany(alerts => alerts)), asked);
    }

    /// <summary>Kinds of the records that changed; null when everything may have, because settings or the sections' order did.</summary>
    private static HashSet<string>? Changed(PlanContent before, PlanContent after)
    {
        if (before.Settings != after.Settings || before.Sections.Count != after.Sections.Count) return null;
        for (var index = 0; index < after.Sections.Count; index++)
            if (!SamePlace(before.Sections[index], after.Sections[index])) return null;
        return ChangedKinds(before.Records, after.Records);
    }

    /// <summary>Text typed in a section leaves every record where it is.</summary>
    private static bool SamePlace(PlanSection before, PlanSection after) =>
        ReferenceEquals(before, after)
        || (before.Id == after.Id && before.ParentId == after.ParentId && before.Order == after.Order && before.Removed == after.Removed);

    private static HashSet<string> ChangedKinds(IReadOnlyList<PlanRecord> before, IReadOnlyList<PlanRecord> after)
    {
        HashSet<string> kinds = new(StringComparer.Ordinal);
        var known = new HashSet<PlanRecord>(before, ReferenceEqualityComparer.Instance);
        foreach (var record in after)
            if (!known.Remove(record)) kinds.Add(record.Kind);
        foreach (var gone in known) kinds.Add(gone.Kind);
        return kinds;
    }
}
