namespace Portal.Collaboration;

/// <summary>
/// V8's sort of a short array, step by step: the first run, then binary insertion. With a comparison that contradicts itself only the
/// same steps give the same order.
/// </summary>
internal static class ShortSort
{
    public static void Sort<T>(List<T> items, Comparison<T> compare)
    {
        if (items.Count < 2) return;
        for (var i = FirstRun(items, compare); i < items.Count; i++)
        {
            var pivot = items[i];
            var (left, right) = (0, i);
            while (left < right)
            {
                var middle = left + ((right - left) >> 1);
                if (compare(pivot, items[middle]) < 0) right = middle;
                else left = middle + 1;
            }
            items.RemoveAt(i);
            items.Insert(left, pivot);
        }
    }

    /// <summary>The length of the run the list starts with; a falling one is turned round.</summary>
    private static int FirstRun<T>(List<T> items, Comparison<T> compare)
    {
        var isFalling = compare(items[1], items[0]) < 0;
        var length = 2;
        while (length < items.Count && compare(items[length], items[length - 1]) < 0 == isFalling) length++;
        if (isFalling) items.Reverse(0, length);
        return length;
    }
}
