namespace Portal.Collaboration;

/// <summary>What an <see cref="Any"/> holds: the values JavaScript peers can put into a document.</summary>
public enum AnyKind : byte
{
    /// <summary>JavaScript's <c>undefined</c>; also "no such value".</summary>
    Undefined,
    /// <summary><c>null</c>.</summary>
    Null,
    /// <summary>A boolean.</summary>
    Boolean,
    /// <summary>A JavaScript number (a double).</summary>
    Number,
    /// <summary>A 64-bit BigInt.</summary>
    BigInt,
    /// <summary>A string of UTF-16 units.</summary>
    String,
    /// <summary>Bytes (Uint8Array).</summary>
    Bytes,
    /// <summary>An array of values.</summary>
    Array,
    /// <summary>A plain object.</summary>
    Object,
    /// <summary>A nested shared type.</summary>
    Type,
    /// <summary>A reference to a sub-document.</summary>
    Document,
}
