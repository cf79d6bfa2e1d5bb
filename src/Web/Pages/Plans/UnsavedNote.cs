namespace Portal.Web.Pages.Plans;

/// <summary>A speaker note that was not kept, with the revision it would replace if it is sent again.</summary>
public sealed record UnsavedNote(string Section, string? Text, int Seen);
