namespace Portal.Storage.Published;

/// <summary>
/// Moves each time something a published page shows may have changed, once the change is committed. Whoever keeps a rendered page
/// keeps the stamp it was rendered under, and drops it when the stamp has moved.
/// </summary>
/// <param name="trustedFor">How long the stamp alone may be believed: changes made by other nodes do not move it here.</param>
public sealed class PublicationStamp(TimeSpan trustedFor)
{
    private long _current;

    public TimeSpan TrustedFor { get; } = trustedFor;
    public long Current => Volatile.Read(ref _current);

    internal void Move() => Interlocked.Increment(ref _current);
}
