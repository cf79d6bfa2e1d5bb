namespace Portal.Domain.Plans.Views;

/// <summary>How serious a risk is.</summary>
public enum RiskLevel { Low, Medium, High }
