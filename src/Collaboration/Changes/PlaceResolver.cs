namespace Portal.Collaboration;

/// <summary>
/// Finds where the structs of an update would lie. A struct may lean on others of the same update, which lean on others: resolved with a
/// stack, each struct once.
/// </summary>
internal sealed class PlaceResolver(StructStore store, ParsedUpdate update, TypeNodes nodes)
{
    private readonly Dictionary<Item, Place> _places = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Item> _open = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Item> _stack = new();

    public AnalysisFailure Failure { get; private set; }

    public Place Resolve(Item item)
    {
        if (_places.TryGetValue(item, out var known)) return known;
        _stack.Push(item);
        _open.Add(item);
        while (Failure == AnalysisFailure.None && _stack.TryPeek(out var top))
        {
            if (!TryResolve(top, out var place)) continue;
            _places[top] = place;
            _open.Remove(top);
            _stack.Pop();
        }
        return Failure == AnalysisFailure.None ? _places[item] : Place.Nowhere;
    }

    /// <summary>False when another struct must be resolved first (it is on the stack now), or when resolving failed.</summary>
    private bool TryResolve(Item item, out Place place)
    {
        place = Place.Nowhere;
        switch (item.Parent)
        {
            case string root:
                place = new(nodes.OfRoot(root), item.ParentSub);
                return true;
            case ID parent:
                if (!TryFind(parent, out var holder, out var holderPlace)) return false;
                if (holder is not Item { Content: ContentType content } typed || holderPlace.IsNowhere) return true;
                var node = content.Type.Doc is null ? nodes.OfNew(typed, holderPlace) : nodes.Of(content.Type);
                place = new(node, item.ParentSub);
                return true;
        }
        var left = Place.Nowhere;
        var right = Place.Nowhere;
        if (item.Origin is { } origin && !TryFind(origin, out _, out left)) return false;
        if (item.RightOrigin is { } rightOrigin && !TryFind(rightOrigin, out _, out right)) return false;
        if (item.Origin is not null && item.RightOrigin is not null)
        {
            if (left.IsNowhere || right.IsNowhere) return true;
            if (left != right) return Fail(AnalysisFailure.DifferentParents);
        }
        place = item.Origin is not null ? left : right;
        return true;
    }

    /// <summary>Where an element of the document lies; nowhere when it was collected.</summary>
    public Place OfHeld(ID id) => store.Find(id) is Item { Parent: AbstractType parent } held ? new(nodes.Of(parent), held.ParentSub) : Place.Nowhere;

    /// <summary>The struct that holds an element, in the document or in the update, and its place.</summary>
    private bool TryFind(ID id, out AbstractStruct? found, out Place place)
    {
        place = Place.Nowhere;
        if (id.Clock < store.GetState(id.Client))
        {
            found = store.Find(id);
            place = OfHeld(id);
            return true;
        }
        found = update.RefsOf(id.Client)?.Find(id.Clock);
        switch (found)
        {
            case null or Skip:
                return Fail(AnalysisFailure.MissingDependencies);
            case Item item when !_places.TryGetValue(item, out place):
                // Two structs that wait for each other never find a place.
                if (!_open.Add(item)) return Fail(AnalysisFailure.MissingDependencies);
                _stack.Push(item);
                return false;
            default:
                return true;
        }
    }

    private bool Fail(AnalysisFailure failure)
    {
        Failure = failure;
        return false;
    }
}
