namespace Portal.Domain.Plans.Settings;

/// <summary>What one may answer to a comment without writing. Each has a name people read, not only a sign.</summary>
public enum ReactionKind
{
    Agree,
    Thanks,
    Noted,
    Unsure,
}
