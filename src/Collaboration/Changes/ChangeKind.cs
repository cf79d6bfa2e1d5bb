namespace Portal.Collaboration;

/// <summary>What an update does to a path.</summary>
public enum ChangeKind
{
    /// <summary>A key gets its first value.</summary>
    Add,
    /// <summary>A key gets another value.</summary>
    Replace,
    /// <summary>A key loses its value.</summary>
    Remove,
    /// <summary>Something changes in or below the list or text at the path.</summary>
    Inside,
}
