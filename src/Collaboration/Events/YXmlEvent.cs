namespace Portal.Collaboration;

/// <summary>A fragment or an element changed.</summary>
public sealed class YXmlEvent : YEvent
{
    internal YXmlEvent(YXmlFragment target, Transaction transaction, HashSet<string?> keys)
        : base(target, transaction)
    {
        ChildListChanged = keys.Contains(null);
        AttributesChanged = new HashSet<string>(keys.OfType<string>(), StringComparer.Ordinal);
    }

    /// <summary>Whether nodes came or went.</summary>
    public bool ChildListChanged { get; }
    /// <summary>The attributes that were touched.</summary>
    public IReadOnlySet<string> AttributesChanged { get; }
}
