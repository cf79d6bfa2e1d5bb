namespace Portal.Domain.Plans.Settings;

/// <summary>How far a file has come.</summary>
public enum ImportState
{
    Reading,
    Refused,
    /// <summary>Read, waiting for its person to choose.</summary>
    Read,
    /// <summary>In a plan.</summary>
    Imported,
    /// <summary>Was in a plan, and was taken back.</summary>
    Undone,
}
