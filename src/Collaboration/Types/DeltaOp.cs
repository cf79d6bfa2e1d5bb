namespace Portal.Collaboration;

/// <summary>One step of a delta: insert something, keep so many, or delete so many.</summary>
public sealed record DeltaOp
{
    /// <summary>What is inserted: text, an embed, a nested type; for arrays an array of values. Undefined when this is no insertion.</summary>
    public Any Insert { get; init; }
    /// <summary>How many elements are kept.</summary>
    public int Retain { get; init; }
    /// <summary>How many elements are deleted.</summary>
    public int Delete { get; init; }
    /// <summary>The formats of what is inserted, or the formats to set on what is kept.</summary>
    public AnyObject? Attributes { get; init; }

    /// <summary>Whether this inserts.</summary>
    public bool IsInsert => !Insert.IsUndefined;

    /// <summary>An insertion.</summary>
    public static DeltaOp OfInsert(Any value, AnyObject? attributes = null) => new() { Insert = value, Attributes = attributes };
    /// <summary>A step over elements, which may set formats on them.</summary>
    public static DeltaOp OfRetain(int length, AnyObject? attributes = null) => new() { Retain = length, Attributes = attributes };
    /// <summary>A deletion.</summary>
    public static DeltaOp OfDelete(int length) => new() { Delete = length };

    /// <summary>The step as the plain object JavaScript would show.</summary>
    public Any ToJson()
    {
        var made = new AnyObject();
        if (IsInsert) made.Set("insert", Insert);
        else if (Retain > 0) made.Set("retain", Retain);
        else made.Set("delete", Delete);
        if (Attributes is not null) made.Set("attributes", Attributes);
        return made;
    }
}
