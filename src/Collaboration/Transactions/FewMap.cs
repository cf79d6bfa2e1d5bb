using System.Runtime.InteropServices;

namespace Portal.Collaboration;

/// <summary>
/// A map that holds its first entry itself and makes a dictionary only for the second: a typed key changes one client and one type, and is
/// to cost nothing more. Entries come out in the order they went in.
/// </summary>
internal struct FewMap<TKey, TValue>
    where TKey : notnull
{
    private TKey? _key;
    private TValue? _value;
    private bool _isOne;
    private Dictionary<TKey, TValue>? _more;

    public readonly int Count => _more?.Count ?? (_isOne ? 1 : 0);

    public readonly bool TryGetValue(TKey key, out TValue value)
    {
        if (_more is not null) return _more.TryGetValue(key, out value!);
        var found = _isOne && EqualityComparer<TKey>.Default.Equals(key, _key!);
        value = found ? _value! : default!;
        return found;
    }

    public void TryAdd(TKey key, TValue value)
    {
        if (_more is not null) _more.TryAdd(key, value);
        else if (!_isOne) (_key, _value, _isOne) = (key, value, true);
        else if (!EqualityComparer<TKey>.Default.Equals(key, _key!)) _more = new() { [_key!] = _value!, [key] = value };
    }

    public void Set(TKey key, TValue value)
    {
        if (_more is not null) _more[key] = value;
        else if (_isOne && EqualityComparer<TKey>.Default.Equals(key, _key!)) _value = value;
        else TryAdd(key, value);
    }

    public void Remove(TKey key)
    {
        if (_more is not null) _more.Remove(key);
        else if (_isOne && EqualityComparer<TKey>.Default.Equals(key, _key!)) this = default;
    }

    public readonly Enumerator GetEnumerator() => new(this);

    [StructLayout(LayoutKind.Auto)]
    public struct Enumerator(FewMap<TKey, TValue> map)
    {
        private readonly bool _isMany = map._more is not null;
        private Dictionary<TKey, TValue>.Enumerator _entries = map._more?.GetEnumerator() ?? default;
        private bool _isBefore = map._isOne;

        public readonly KeyValuePair<TKey, TValue> Current => _isMany ? _entries.Current : new(map._key!, map._value!);

        public bool MoveNext()
        {
            if (_isMany) return _entries.MoveNext();
            (var had, _isBefore) = (_isBefore, false);
            return had;
        }
    }
}
