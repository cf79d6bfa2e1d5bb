namespace Portal.Domain.Notifications;

/// <summary>When a milestone is recalled: fifteen days before, five days before, and the day after it was due.</summary>
public enum MilestoneStep { Near, Close, Late }
