namespace Portal.Collaboration;

/// <summary>A shared type as the analysis sees it: of the document, of the update, or a root nobody has named before.</summary>
internal sealed class TypeNode
{
    private TypeNode(AbstractType? type, ChangePath path, int depth, TypeNode? outermost)
    {
        Type = type;
        Path = path;
        Depth = depth;
        Outermost = outermost ?? this;
    }

    public AbstractType? Type { get; }
    public ChangePath Path { get; }
    public int Depth { get; }

    /// <summary>The outermost list this lies in, or this itself: what changes below a list is told of that list.</summary>
    public TypeNode Outermost { get; }
    public bool IsBelowList => !ReferenceEquals(Outermost, this);

    /// <summary>Deleted already: what is put here is lost.</summary>
    public bool IsGone { get; private init; }

    /// <summary>Deleted by the update itself: what happens inside is told by that deletion.</summary>
    public bool IsDoomed { get; private init; }

    public static TypeNode Root(string name, AbstractType? type) => new(type, ChangePath.Of(name), 0, null);

    public TypeNode Child(AbstractType type, string? key, bool isDeleted, bool isDoomed)
    {
        var isBelow = key is null || IsBelowList;
        return new(type, isBelow ? Path : Path.Then(key!), Depth + 1, isBelow ? Outermost : null)
        {
            IsGone = IsGone || isDeleted,
            IsDoomed = IsDoomed || isDoomed,
        };
    }
}
