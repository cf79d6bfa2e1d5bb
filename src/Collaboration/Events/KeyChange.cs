namespace Portal.Collaboration;

/// <summary>What happened to a key.</summary>
public enum KeyAction
{
    /// <summary>It got its first value.</summary>
    Add,
    /// <summary>It got another value.</summary>
    Update,
    /// <summary>It lost its value.</summary>
    Delete,
}

/// <summary>A key that changed.</summary>
/// <param name="Action">What happened.</param>
/// <param name="OldValue">The value before; undefined when there was none.</param>
public sealed record KeyChange(KeyAction Action, Any OldValue);
