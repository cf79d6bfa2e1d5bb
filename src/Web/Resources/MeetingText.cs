namespace Portal.Web.Resources;

/// <summary>Words of the pages about sessions, votes and minutes.</summary>
public sealed class MeetingText;
