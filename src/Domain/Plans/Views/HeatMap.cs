using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Domain.Plans.Views;

/// <summary>
/// W-HEATMAP: a 4 × 4 grid of probability and impact, and beside it a band of the risks that have a level only: they are never placed in a cell.
/// </summary>
public sealed record HeatMap(IReadOnlyList<HeatMapCell> Cells, IReadOnlyList<RiskRating> Band, IReadOnlyList<RiskRating> Unrated)
{
    public static HeatMap Of(LivePlan plan, string? sectionId = null)
    {
        List<RiskRating> risks = [.. plan.Of(RiskKind.Key, sectionId).Select(RiskRating.Of)];
        var placed = risks.Where(risk => risk.Computed is not null).ToLookup(risk => (risk.Probability, risk.Impact));
        return new(
            [.. from probability in Enumerable.Range(1, 4)
                from impact in Enumerable.Range(1, 4)
                select new HeatMapCell(probability, impact, LevelOf(probability, impact), [.. placed[(probability, impact)]])],
            [.. risks.Where(risk => risk.Computed is null && risk.Typed is not null).OrderByDescending(risk => risk.Typed)],
            [.. risks.Where(risk => risk.Level is null)]);
    }

    private static RiskLevel LevelOf(int probability, int impact) =>
        (probability * impact) switch { <= 3 => RiskLevel.Low, <= 8 => RiskLevel.Medium, _ => RiskLevel.High };
}
