namespace Portal.Collaboration;

/// <summary>A root that an update named and nobody has given a type yet.</summary>
public sealed class YUntyped : AbstractType
{
    internal override int TypeRef => throw new InvalidOperationException("An untyped root is never nested.");
    internal override AbstractType Copy() => new YUntyped();

    internal override void CallObserver(Transaction transaction, HashSet<string?> keys) => ResetMarkers(transaction);
}
