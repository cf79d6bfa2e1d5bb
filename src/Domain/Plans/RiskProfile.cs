namespace Portal.Domain.Plans;

/// <summary>How much risk an organisation takes with its information system.</summary>
public enum RiskProfile { Cautious, Balanced, Bold }
