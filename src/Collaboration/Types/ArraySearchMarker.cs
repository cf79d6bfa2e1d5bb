namespace Portal.Collaboration;

/// <summary>
/// A remembered position: "this item starts at this index". Finding an index walks from the nearest marker instead of from the start.
/// The walk must end where Yjs's ends, so this follows it step by step.
/// </summary>
internal sealed class ArraySearchMarker
{
    private const int Maximum = 80;

    private ArraySearchMarker(Item item, int index)
    {
        item.Marker = true;
        Item = item;
        Index = index;
    }

    public Item Item { get; set; }
    public int Index { get; set; }
    private long UsedAt { get; set; }

    [ThreadStatic]
    private static long s_clock;

    /// <summary>The marker nearest to an index, moved there; null when walking from the start is as good.</summary>
    public static ArraySearchMarker? Find(AbstractType type, int index)
    {
        if (type.Start is null || index == 0 || type.SearchMarkers is not { } markers) return null;
        ArraySearchMarker? nearest = null;
        foreach (var marker in markers)
        {
            // Of two equally near the later one is taken.
            if (nearest is null || Math.Abs(index - nearest.Index) >= Math.Abs(index - marker.Index)) nearest = marker;
        }
        var item = type.Start;
        var at = 0;
        if (nearest is not null)
        {
            item = nearest.Item;
            at = nearest.Index;
            nearest.UsedAt = s_clock++;
        }
        while (item.Right is not null && at < index)
        {
            if (item.IsVisible)
            {
                if (index < at + item.Length) break;
                at += item.Length;
            }
            item = item.Right;
        }
        while (item.Left is not null && at > index)
        {
            item = item.Left;
            if (item.IsVisible) at -= item.Length;
        }
        // A marked item must not be one that merges into its left neighbour later.
        while (item.Left is { } left && left.Client == item.Client && left.End == item.Clock)
        {
            item = left;
            if (item.IsVisible) at -= item.Length;
        }
        if (nearest is not null && Math.Abs(nearest.Index - at) < (double)item.ParentType.ListLength / Maximum)
        {
            nearest.MoveTo(item, at);
            return nearest;
        }
        return Mark(markers, item, at);
    }

    /// <summary>Keeps the markers right when <paramref name="length"/> elements are inserted (or, when negative, deleted) at an index.</summary>
    public static void Update(List<ArraySearchMarker> markers, int index, int length)
    {
        for (var i = markers.Count - 1; i >= 0; i--)
        {
            var marker = markers[i];
            if (length > 0)
            {
                Item? item = marker.Item;
                item.Marker = false;
                while (item is not null && !item.IsVisible)
                {
                    item = item.Left;
                    if (item is { IsVisible: true }) marker.Index -= item.Length;
                }
                if (item is null or { Marker: true })
                {
                    markers.RemoveAt(i);
                    continue;
                }
                marker.Item = item;
                item.Marker = true;
            }
            if (index < marker.Index || (length > 0 && index == marker.Index)) marker.Index = Math.Max(index, marker.Index + length);
        }
    }

    private static ArraySearchMarker Mark(List<ArraySearchMarker> markers, Item item, int index)
    {
        if (markers.Count < Maximum)
        {
            var added = new ArraySearchMarker(item, index) { UsedAt = s_clock++ };
            markers.Add(added);
            return added;
        }
        var oldest = markers[0];
        foreach (var marker in markers)
        {
            if (marker.UsedAt <= oldest.UsedAt) oldest = marker;
        }
        oldest.MoveTo(item, index);
        return oldest;
    }

    private void MoveTo(Item item, int index)
    {
        Item.Marker = false;
        Item = item;
        item.Marker = true;
        Index = index;
        UsedAt = s_clock++;
    }
}
