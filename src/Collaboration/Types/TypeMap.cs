namespace Portal.Collaboration;

/// <summary>The map half of a shared type.</summary>
internal static class TypeMap
{
    public static void Set(Transaction transaction, AbstractType parent, string key, Any value)
    {
        ArgumentNullException.ThrowIfNull(key);
        var left = parent.Map.GetValueOrDefault(key);
        Item.Between(transaction, left, null, parent, key, TypeList.ToContent(value), 1).Integrate(transaction, 0);
    }

    public static void Delete(Transaction transaction, AbstractType parent, string key) => parent.Entries.GetValueOrDefault(key)?.Delete(transaction);

    /// <summary>The value, or undefined.</summary>
    public static Any Get(AbstractType parent, string key) =>
        parent.Entries.GetValueOrDefault(key) is { Deleted: false } item ? LastValue(item) : default;

    public static bool Has(AbstractType parent, string key) => parent.Entries.GetValueOrDefault(key) is { Deleted: false };

    public static IEnumerable<KeyValuePair<string, Any>> All(AbstractType parent) =>
        parent.Entries.Where(entry => !entry.Value.Deleted).Select(entry => KeyValuePair.Create(entry.Key, LastValue(entry.Value)));

    public static IEnumerable<KeyValuePair<string, Any>> All(AbstractType parent, Snapshot snapshot)
    {
        foreach (var (key, last) in parent.Entries)
        {
            if (VisibleAt(last, snapshot) is { } item) yield return KeyValuePair.Create(key, LastValue(item));
        }
    }

    public static Any Get(AbstractType parent, string key, Snapshot snapshot) =>
        parent.Entries.GetValueOrDefault(key) is { } last && VisibleAt(last, snapshot) is { } item ? LastValue(item) : default;

    public static Any LastValue(Item item) => item.ValueAt(item.Length - 1);

    private static Item? VisibleAt(Item last, Snapshot snapshot)
    {
        var item = last;
        while (item is not null && item.Clock >= snapshot.StateVector[item.Client]) item = item.Left;
        return item is not null && snapshot.Shows(item) ? item : null;
    }
}
