namespace Portal.Workflows.Outlook;

/// <summary>Whether a stage is over, where the plan stands, or still to come.</summary>
public enum StageStatus { Done, Current, Ahead }
