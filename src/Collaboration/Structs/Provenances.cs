using System.Runtime.CompilerServices;

namespace Portal.Collaboration;

/// <summary>
/// The provenances a document made last, so that new items find one to share. Few slots and no search: what is not found is made again,
/// which costs a little memory and never a wrong answer.
/// </summary>
internal sealed class Provenances
{
    private const int Slots = 64;
    private Provenance?[]? _slots;

    /// <summary>A provenance of this kind; that of <paramref name="neighbour"/>, when it is one.</summary>
    public Provenance Of(Item? neighbour, ulong client, AbstractType parent, string? key, ulong originClient, ulong rightOriginClient)
    {
        if (neighbour?.Provenance is { } near && near.Is(client, parent, key, originClient, rightOriginClient)) return near;
        // Entries of one key have their predecessor beside them; entries of different keys share nothing.
        if (key is not null) return new(client, parent, key, originClient, rightOriginClient);
        var hash = HashCode.Combine(client, originClient, rightOriginClient, RuntimeHelpers.GetHashCode(parent));
        ref var slot = ref (_slots ??= new Provenance?[Slots])[hash & (Slots - 1)];
        if (slot is null || !slot.Is(client, parent, null, originClient, rightOriginClient)) slot = new(client, parent, null, originClient, rightOriginClient);
        return slot;
    }
}
