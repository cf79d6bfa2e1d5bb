namespace Portal.Domain.Plans.Views;

/// <summary>What a quarter of a project is.</summary>
public enum GridState { Planned, Progress, Done }
