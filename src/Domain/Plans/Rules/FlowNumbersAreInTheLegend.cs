using System.Text.RegularExpressions;
using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Rules;

/// <summary>V14. A number the description cites in brackets stands in the legend of the flows.</summary>
public sealed partial class FlowNumbersAreInTheLegend : IPlanRule
{
    public string Code => "V14";
    public AlertLevel Level => AlertLevel.Warning;

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        List<PlanRecord> flows = [.. plan.Of(FlowKind.Key)];
        var legend = flows.Select(flow => flow.Code?.Trim('(', ')', ' ')).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (legend.Count == 0) yield break;
        foreach (var section in Described(plan, flows))
            if (Missing(section.Section.Body.TextIn(plan), legend) is { Length: > 0 } numbers)
                yield return this.RaiseOnSection(section.Id, section.Section.Title, numbers) with { Evidence = numbers };
        foreach (var process in plan.Of(ProcessKind.Key))
            if (Missing(process["text"] ?? "", legend) is { Length: > 0 } numbers)
                yield return this.Raise(process, "text", plan.Named(process), numbers) with { Evidence = numbers };
    }

    /// <summary>The sections that hold flows, with all below them.</summary>
    private static IEnumerable<OutlineSection> Described(LivePlan plan, List<PlanRecord> flows)
    {
        var holding = flows.Select(flow => flow.SectionId).ToHashSet(StringComparer.Ordinal);
        HashSet<string> described = new(StringComparer.Ordinal);
        foreach (var section in plan.Outline)
        {
            if (!holding.Contains(section.Id) && (section.Parent is null || !described.Contains(section.Parent.Id))) continue;
            described.Add(section.Id);
            yield return section;
        }
    }

    private static string Missing(string text, HashSet<string> legend) =>
        string.Join(", ", Cited().Matches(text).Select(match => match.Groups[1].Value).Where(number => !legend.Contains(number)).Distinct());

    [GeneratedRegex(@"\((\d{1,2})\)")] private static partial Regex Cited();
}
