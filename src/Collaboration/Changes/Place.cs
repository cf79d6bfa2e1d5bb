namespace Portal.Collaboration;

/// <summary>Where a struct lies: in the list of a type, or under a key of it. Without a type everything there was collected.</summary>
internal readonly record struct Place(TypeNode? Node, string? Key)
{
    public static Place Nowhere => default;
    public bool IsNowhere => Node is null;
}
