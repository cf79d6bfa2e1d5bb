using System.Collections;

namespace Portal.Collaboration;

/// <summary>A shared map from strings to values and nested types. The last writer of a key wins.</summary>
public class YMap : AbstractType, IEnumerable<KeyValuePair<string, Any>>
{
    private OrderedDictionary<string, Any>? _prelim;

    /// <summary>An empty map, not yet part of a document.</summary>
    public YMap()
    {
    }

    /// <summary>A map of these entries, not yet part of a document.</summary>
    public YMap(params IEnumerable<KeyValuePair<string, Any>> entries)
    {
        foreach (var (key, value) in entries) Set(key, value);
    }

    /// <summary>How many keys have a value.</summary>
    public int Size => TypeMap.All(this).Count();

    /// <summary>The keys that have a value, oldest first.</summary>
    public IEnumerable<string> Keys => TypeMap.All(this).Select(entry => entry.Key);

    /// <summary>The value of a key, or undefined.</summary>
    public Any this[string key] => Get(key);

    internal override int TypeRef => 1;

    /// <summary>The value of a key, or undefined.</summary>
    public Any Get(string key) => TypeMap.Get(this, key);

    /// <summary>The value a key had in a snapshot; needs a document that collects nothing.</summary>
    public Any Get(string key, Snapshot snapshot) => TypeMap.Get(this, key, snapshot);

    /// <summary>Whether the key has a value.</summary>
    public bool Has(string key) => TypeMap.Has(this, key);

    /// <summary>Sets a key.</summary>
    public void Set(string key, Any value)
    {
        if (Doc is null) (_prelim ??= new(StringComparer.Ordinal))[key] = value;
        else Transact(transaction => TypeMap.Set(transaction, this, key, value));
    }

    /// <summary>Deletes a key.</summary>
    public void Delete(string key)
    {
        if (Doc is null) _prelim?.Remove(key);
        else Transact(transaction => TypeMap.Delete(transaction, this, key));
    }

    /// <summary>Deletes every key.</summary>
    public void Clear()
    {
        foreach (var key in Doc is null ? (_prelim?.Keys.ToArray() ?? []) : [.. Keys]) Delete(key);
    }

    /// <summary>A copy that can be inserted elsewhere.</summary>
    public YMap Clone() => (YMap)TypeCopy.Of(this);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Any>> GetEnumerator() => TypeMap.All(this).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override AbstractType Copy() => new YMap();

    internal override void Integrate(YDoc doc, Item? item)
    {
        base.Integrate(doc, item);
        if (_prelim is not { } entries) return;
        _prelim = null;
        foreach (var (key, value) in entries) Set(key, value);
    }

    internal override void CallObserver(Transaction transaction, HashSet<string?> keys)
    {
        if (IsObserved) CallTypeObservers(transaction, new YMapEvent(this, transaction, keys));
    }
}
