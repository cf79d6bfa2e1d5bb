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
                Assert.Equal(clock, held.Clock);
                Assert.True(held.Length > 0, $"{held.Id} is empty");
                Assert.IsNotType<Skip>(held);
                if (held is Item item) Check(item);
                clock = held.End;
            }
        }
        foreach (var type in doc.Share.Values) Check(type);
    }

    private static void Check(Item item)
    {
        if (item.Left is { } left) Assert.Same(item, left.Right);
        if (item.Right is { } right) Assert.Same(item, right.Left);
        Assert.IsAssignableFrom<AbstractType>(item.Parent);
        if (item.ParentType.Item is { Deleted: true }) Assert.True(item.Deleted, $"{item.Id} outlives its parent");
        if (item is { ParentSub: { } key, Right: null, ParentType.Item: not { Deleted: true } }) Assert.Same(item, item.ParentType.Map[key]);
        if (item is { ParentSub: not null, Right: not null }) Assert.True(item.Deleted, $"{item.Id} is overwritten and alive");
        if (item.Content is ContentType { Type: var type }) Check(type);
    }

    private static void Check(AbstractType type)
    {
        var length = 0;
        for (var item = type.Start; item is not null; item = item.Right)
        {
            Assert.Same(type, item.Parent);
            if (item.IsVisible) length += item.Length;
        }
        if (type.Item is not { Deleted: true }) Assert.Equal(length, type.ListLength);
    }
}
