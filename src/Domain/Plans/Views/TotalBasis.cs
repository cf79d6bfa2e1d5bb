namespace Portal.Domain.Plans.Views;

/// <summary>Which of the two totals a roll-up uses: the sum of the rows (the default) or what the author stated where they did.</summary>
public enum TotalBasis { Computed, Stated }
