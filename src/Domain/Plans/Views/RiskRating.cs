namespace Portal.Domain.Plans.Views;

/// <summary>
/// A risk as it was rated: probability and impact from 1 to 4, of which the level is computed (product 1-3 low, 4-8 medium, 9-16 high),
/// or a level alone, which places it in no cell.
/// </summary>
public sealed record RiskRating(PlanRecord Record, int? Probability, int? Impact, RiskLevel? Typed)
{
    public RiskLevel? Computed => Probability is { } probability && Impact is { } impact ? OfProduct(probability * impact) : null;
    public RiskLevel? Level => Computed ?? Typed;
    public bool TypedDiffers => Computed is { } computed && Typed is { } typed && computed != typed;

    public static RiskRating Of(PlanRecord record) => new(record, Degree(record, "probability"), Degree(record, "impact"), record["level"] switch
    {
        "low" => RiskLevel.Low,
        "medium" => RiskLevel.Medium,
        "high" => RiskLevel.High,
        _ => null,
    });

    private static RiskLevel OfProduct(int product) => product switch
    {
        <= 3 => RiskLevel.Low,
        <= 8 => RiskLevel.Medium,
        _ => RiskLevel.High,
    };

    private static int? Degree(PlanRecord record, string field) =>
        record.Number(field) is { } number && number == decimal.Truncate(number) && number is >= 1 and <= 4 ? (int)number : null;
}
