namespace Portal.Collaboration;

/// <summary>Ways between types.</summary>
internal static class EventPath
{
    public static IReadOnlyList<PathStep> Between(AbstractType parent, AbstractType child)
    {
        List<PathStep> path = [];
        while (child.Item is { } item && !ReferenceEquals(child, parent))
        {
            path.Add(item.ParentSub is { } key ? new(key, -1) : new(null, IndexOf(item)));
            child = item.ParentType;
        }
        path.Reverse();
        return path;
    }

    private static int IndexOf(Item item)
    {
        var index = 0;
        for (var other = item.ParentType.Start; other is not null && !ReferenceEquals(other, item); other = other.Right)
        {
            if (other.IsVisible) index += other.Length;
        }
        return index;
    }
}
