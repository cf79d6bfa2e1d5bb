namespace Portal.Domain.Plans.Settings;

/// <summary>Who takes part in a conversation. Spaces are kept apart: nothing of one reaches whoever may not read it.</summary>
public enum CommentSpace
{
    /// <summary>Everyone who works on the plan or reads it before it is published.</summary>
    Internal,
    /// <summary>Those who read it over and decide, among themselves.</summary>
    Approvers,
    /// <summary>Open to whoever reads the published version.</summary>
    Public,
}
