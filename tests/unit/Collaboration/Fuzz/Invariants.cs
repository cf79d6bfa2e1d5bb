namespace Portal.Collaboration.Tests.Fuzz;

/// <summary>What must hold in every document after every transaction.</summary>
internal static class Invariants
{
    public static void Check(YDoc doc)
    {
        foreach (var structs in doc.Store.Clients.Values)
        {
            var clock = 0;
            foreach (var held in structs.Structs)
            {
                if (clock != held.Clock || held.Length <= 0 || held is Skip) Assert.Fail($"{held.Id} does not follow {clock}");
                if (held is Item item) Check(item);
                clock = held.End;
            }
        }
        foreach (var type in doc.Share.Values) Check(type);
    }

    private static void Check(Item item)
    {
        Require(item.Left is not { } left || ReferenceEquals(item, left.Right), item, "is not right of its left neighbour");
        Require(item.Right is not { } right || ReferenceEquals(item, right.Left), item, "is not left of its right neighbour");
        Require(item.Parent is AbstractType, item, "has no parent");
        Require(item.ParentType.Item is not { Deleted: true } || item.Deleted, item, "outlives its parent");
        if (item is { ParentSub: { } key, Right: null, ParentType.Item: not { Deleted: true } }) Require(ReferenceEquals(item, item.ParentType.Map[key]), item, "is last and not the value");
        Require(item is not { ParentSub: not null, Right: not null } || item.Deleted, item, "is overwritten and alive");
        if (item.Content is ContentType { Type: var type }) Check(type);
    }

    private static void Require(bool holds, Item item, string fault)
    {
        if (!holds) Assert.Fail($"{item.Id} {fault}");
    }

    private static void Check(AbstractType type)
    {
        var length = 0;
        for (var item = type.Start; item is not null; item = item.Right)
        {
            Require(ReferenceEquals(type, item.Parent), item, "lies in another list than its parent's");
            if (item.IsVisible) length += item.Length;
        }
        if (type.Item is not { Deleted: true }) Assert.Equal(length, type.ListLength);
    }
}
