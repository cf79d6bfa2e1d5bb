namespace Portal.Domain.Approvals;

/// <summary>How one person stands on one section: nothing said, agreed, a remark made, or agreed to what it no longer says.</summary>
public enum SectionStanding { Open, Agreed, Remarked, Reopened }
