namespace Portal.Collaboration;

/// <summary>
/// The few formats in force at a place, in the order a JavaScript Map keeps: a key deleted and set again goes to the end. The order
/// decides in which order format marks are written.
/// </summary>
internal sealed class FormatMap
{
    private readonly List<KeyValuePair<string, Any>> _entries;

    public FormatMap() => _entries = [];

    private FormatMap(List<KeyValuePair<string, Any>> entries) => _entries = entries;

    public int Count => _entries.Count;
    public IReadOnlyList<KeyValuePair<string, Any>> Entries => _entries;

    /// <summary>The value, undefined when there is none.</summary>
    public Any this[string key] => Find(key) is var at and >= 0 ? _entries[at].Value : default;

    /// <summary>The value, null when there is none: how Yjs reads a format.</summary>
    public Any OrNull(string key) => Find(key) is var at and >= 0 && !_entries[at].Value.IsNullish ? _entries[at].Value : Any.Null;

    public void Set(string key, Any value)
    {
        var at = Find(key);
        if (at >= 0) _entries[at] = new(key, value);
        else _entries.Add(new(key, value));
    }

    public void Remove(string key)
    {
        var at = Find(key);
        if (at >= 0) _entries.RemoveAt(at);
    }

    /// <summary>Applies a format mark: null ends the format.</summary>
    public void Apply(ContentFormat format)
    {
        if (format.Value.IsNull) Remove(format.Key);
        else Set(format.Key, format.Value);
    }

    public FormatMap Copy() => new([.. _entries]);

    public AnyObject ToObject() => new(_entries);

    public bool ContentEquals(FormatMap other) =>
        Count == other.Count && _entries.All(entry => other.Find(entry.Key) >= 0 && Any.AttributeEquals(entry.Value, other[entry.Key]));

    private int Find(string key)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal)) return i;
        }
        return -1;
    }
}
