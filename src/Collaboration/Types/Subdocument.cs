namespace Portal.Collaboration;

/// <summary>A reference to another document, kept by value: this engine never opens it.</summary>
public sealed class Subdocument
{
    /// <summary>A reference to the document <paramref name="guid"/>.</summary>
    /// <param name="guid">The document's name.</param>
    /// <param name="options">What its maker said about it: <c>gc</c>, <c>autoLoad</c>, <c>meta</c>. Yjs keeps these three, in this order.</param>
    public Subdocument(string guid, AnyObject? options = null)
    {
        options ??= new();
        Guid = options["guid"].AsString ?? guid;
        if (options.TryGetValue("gc", out var gc) && !gc.IsUndefined && !IsTruthy(gc)) Options.Set("gc", false);
        if (IsTruthy(options["autoLoad"])) Options.Set("autoLoad", true);
        if (options.TryGetValue("meta", out var meta) && !meta.IsNullish) Options.Set("meta", meta);
    }

    /// <summary>The document's name.</summary>
    public string Guid { get; }
    /// <summary>What its maker said about it.</summary>
    public AnyObject Options { get; } = new();

    private static bool IsTruthy(Any value) => value.Kind switch
    {
        AnyKind.Undefined or AnyKind.Null => false,
        AnyKind.Boolean => value.AsBoolean!.Value,
        AnyKind.Number => value.AsNumber is not 0 and not double.NaN,
        AnyKind.BigInt => value.AsBigInt != 0,
        AnyKind.String => value.AsString!.Length > 0,
        _ => true,
    };
}
