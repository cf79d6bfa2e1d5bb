namespace Portal.Domain.Plans.Views;

/// <summary>A cell of the heat map with the risks that fall in it.</summary>
public sealed record HeatMapCell(int Probability, int Impact, RiskLevel Level, IReadOnlyList<RiskRating> Risks);
