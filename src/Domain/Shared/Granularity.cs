namespace Portal.Domain.Shared;

/// <summary>How finely a period is told.</summary>
public enum Granularity { Year, Semester, Quarter, Month, Week, Day }
