using Portal.Domain.Plans.Records.Kinds;
using Portal.Domain.Plans.Views;

namespace Portal.Domain.Plans.Rules;

/// <summary>V22. A project is not planned in a year in which the envelope of its theme is blank.</summary>
public sealed class PlannedQuartersHaveAnEnvelope : IPlanRule
{
    public string Code => "V22";
    public AlertLevel Level => AlertLevel.Warning;
    public IReadOnlyList<string>? Reads { get; } = [GridRowKind.Key, EnvelopeKind.Key, EnvelopeTotalKind.Key, ThemeKind.Key];

    public IEnumerable<Alert> Check(LivePlan plan)
    {
        if (!plan.Of(EnvelopeKind.Key).Any()) yield break;
        var grid = QuarterGrid.Of(plan);
        foreach (var line in grid.Lines.Where(line => line.Theme is not null))
        {
            List<int> years = [.. line.Cells.Keys.Select(quarter => quarter.Year).Distinct().Where(year => !grid.Envelopes.OfTheme(line.Theme?.Id, year, plan.Currency).HasAmount)];
            if (years.Count > 0)
                yield return this.Raise(line.Record, null, line.Title, string.Join(", ", years), line.Theme is { } theme ? plan.Named(theme) : "") with { Evidence = string.Join(',', years) };
        }
    }
}
