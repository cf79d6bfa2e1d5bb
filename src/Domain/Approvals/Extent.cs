namespace Portal.Domain.Approvals;

/// <summary>How far a permission goes. Amending narrows every extent to the targets of amendments besides.</summary>
[Flags]
public enum Extent
{
    None = 0,
    /// <summary>Title, state and dates only, no content.</summary>
    Metadata = 1,
    /// <summary>May ask the one who can.</summary>
    Propose = 1 << 1,
    /// <summary>The blocks that hold money.</summary>
    Money = 1 << 2,
    /// <summary>What one is responsable of.</summary>
    Own = 1 << 3,
    Whole = 1 << 4,
}
