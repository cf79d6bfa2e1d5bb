using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Portal.Collaboration;

/// <summary>
/// A plain object with JavaScript's key order: array-like keys first, ascending, then the others as they were added.
/// The order reaches the wire, so bytes depend on it.
/// </summary>
public sealed class AnyObject : IReadOnlyDictionary<string, Any>
{
    private const int IndexFrom = 9;
    private readonly List<KeyValuePair<string, Any>> _entries = [];
    private Dictionary<string, int>? _index;
    private int _arrayLikeKeys;

    /// <summary>An empty object.</summary>
    public AnyObject()
    {
    }

    /// <summary>An object of these entries; the last of equal keys wins.</summary>
    public AnyObject(IEnumerable<KeyValuePair<string, Any>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        foreach (var (key, value) in entries) Set(key, value);
    }

    /// <inheritdoc/>
    public int Count => _entries.Count;
    /// <inheritdoc/>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);
    /// <inheritdoc/>
    public IEnumerable<Any> Values => _entries.Select(entry => entry.Value);
    /// <summary>The value, or undefined.</summary>
    public Any this[string key] => TryGetValue(key, out var value) ? value : default;

    /// <summary>Sets a key the way a JavaScript assignment does. Only while the object is being built: values in a document never change.</summary>
    public AnyObject Set(string key, Any value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Find(key) is var at and >= 0)
        {
            _entries[at] = new(key, value);
            return this;
        }
        if (TryArrayIndex(key, out var number))
        {
            var place = 0;
            while (place < _arrayLikeKeys && TryArrayIndex(_entries[place].Key, out var other) && other < number) place++;
            _entries.Insert(place, new(key, value));
            _arrayLikeKeys++;
            _index = null;
        }
        else
        {
            _entries.Add(new(key, value));
            _index?.Add(key, _entries.Count - 1);
        }
        return this;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => Find(key) >= 0;

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Any value)
    {
        var at = Find(key);
        value = at < 0 ? default : _entries[at].Value;
        return at >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Any>> GetEnumerator() => _entries.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal AnyObject Copy() => new(_entries);

    internal bool ContentEquals(AnyObject other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (Count != other.Count) return false;
        foreach (var (key, value) in _entries)
        {
            if (!other.TryGetValue(key, out var theirs) || !value.Equals(theirs)) return false;
        }
        return true;
    }

    private int Find(string key)
    {
        if (_entries.Count < IndexFrom) return _entries.FindIndex(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));
        if (_index is null)
        {
            _index = new(StringComparer.Ordinal);
            for (var i = 0; i < _entries.Count; i++) _index.Add(_entries[i].Key, i);
        }
        return _index.TryGetValue(key, out var at) ? at : -1;
    }

    private static bool TryArrayIndex(string key, out uint index)
    {
        index = 0;
        if (key.Length is 0 or > 10 || !char.IsAsciiDigit(key[0]) || (key.Length > 1 && key[0] == '0')) return false;
        return uint.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index != uint.MaxValue;
    }
}
