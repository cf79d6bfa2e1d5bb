namespace Portal.Domain.Plans.Views;

/// <summary>Where an indicator stands against its target.</summary>
public enum KpiStatus { NoData, NoTarget, Met, AtRisk, Missed }
