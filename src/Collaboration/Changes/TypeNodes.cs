namespace Portal.Collaboration;

/// <summary>The nodes of the types met so far; those of the document are found by climbing, each once.</summary>
internal sealed class TypeNodes(YDoc doc, DeleteSet deletes)
{
    private readonly Dictionary<AbstractType, TypeNode> _nodes = [];
    private readonly Dictionary<string, TypeNode> _unknownRoots = new(StringComparer.Ordinal);

    public int Deepest { get; private set; }

    public TypeNode OfRoot(string name)
    {
        if (doc.Share.TryGetValue(name, out var type)) return Of(type);
        if (!_unknownRoots.TryGetValue(name, out var node)) _unknownRoots.Add(name, node = TypeNode.Root(name, null));
        return node;
    }

    /// <summary>The node of a type of the document.</summary>
    public TypeNode Of(AbstractType type)
    {
        if (_nodes.TryGetValue(type, out var known)) return known;
        var climb = new Stack<AbstractType>();
        TypeNode? above = null;
        for (var next = type; next is not null && !_nodes.TryGetValue(next, out above); next = next.Parent) climb.Push(next);
        while (climb.TryPop(out var below))
        {
            above = below.Item is { } item
                ? above!.Child(below, item.ParentSub, item.Deleted, deletes.Contains(item.Id))
                : TypeNode.Root(below.RootName!, below);
            _nodes.Add(below, above);
            Deepest = Math.Max(Deepest, above.Depth);
        }
        return above!;
    }

    /// <summary>The node of a type that an item of the update brings.</summary>
    public TypeNode OfNew(Item item, Place place)
    {
        var type = ((ContentType)item.Content).Type;
        if (_nodes.TryGetValue(type, out var known)) return known;
        var node = place.Node!.Child(type, place.Key, false, deletes.Contains(item.Id));
        _nodes.Add(type, node);
        Deepest = Math.Max(Deepest, node.Depth);
        return node;
    }
}
