namespace Portal.Collaboration;

/// <summary>A <see cref="YMap"/> changed.</summary>
public sealed class YMapEvent : YEvent
{
    internal YMapEvent(YMap target, Transaction transaction, HashSet<string?> keys)
        : base(target, transaction) => KeysChanged = new HashSet<string>(keys.OfType<string>(), StringComparer.Ordinal);

    /// <summary>The keys that were touched.</summary>
    public IReadOnlySet<string> KeysChanged { get; }
}
