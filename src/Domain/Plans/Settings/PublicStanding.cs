namespace Portal.Domain.Plans.Settings;

/// <summary>Where a conversation of the public space stands: read over before anyone else sees it, then shown or not.</summary>
public enum PublicStanding { Pending, Published, Refused }
