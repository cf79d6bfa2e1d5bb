namespace Portal.Domain.Plans.Rules;

/// <summary>An error blocks submission; a warning is acknowledged before the plan is presented; information blocks nothing.</summary>
public enum AlertLevel { Error, Warning, Information }
