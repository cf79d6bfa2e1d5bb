namespace Portal.Domain.Plans.Changes;

/// <summary>What became of a section or a record between two contents.</summary>
public enum ChangeSort { Added, Removed, Changed, Moved }
