namespace Portal.Collaboration;

/// <summary>
/// What an item has in common with those its author put beside it: who inserted it, the list it lies in, and whose elements it was put
/// between. Items hold this instead of five words of their own; <see cref="Provenances"/> lets them share it.
/// </summary>
internal sealed class Provenance(ulong client, object? parent, string? key, ulong originClient, ulong rightOriginClient)
{
    /// <summary>Who inserted it.</summary>
    public ulong Client => client;

    /// <summary>
    /// The type it lies in. As read from an update: the name of a root, the boxed <see cref="ID"/> of a type's item, or null when a
    /// neighbour tells. Set again only where a root gets its type: for all that lies in it at once.
    /// </summary>
    public object? Parent { get; set; } = parent;

    /// <summary>The map key, or null in a list.</summary>
    public string? Key => key;

    /// <summary>Whose element stood to the left; the client's own when none did, so that more items agree.</summary>
    public ulong OriginClient => originClient;

    /// <summary>Whose element stood to the right; the client's own when none did.</summary>
    public ulong RightOriginClient => rightOriginClient;

    public bool Is(ulong byClient, object? inParent, string? underKey, ulong afterClient, ulong beforeClient) =>
        client == byClient && originClient == afterClient && rightOriginClient == beforeClient && ReferenceEquals(Parent, inParent) && key == underKey;
}
