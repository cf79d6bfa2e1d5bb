using System.Collections;

namespace Portal.Collaboration;

/// <summary>A shared list of values and nested types.</summary>
public sealed class YArray : AbstractType, IEnumerable<Any>
{
    private List<Any>? _prelim;

    /// <summary>An empty array, not yet part of a document.</summary>
    public YArray() => SearchMarkers = [];

    /// <summary>An array of these values, not yet part of a document.</summary>
    public YArray(params IEnumerable<Any> values)
        : this() => _prelim = [.. values];

    /// <summary>How many values it holds.</summary>
    public int Length => Doc is null ? _prelim?.Count ?? 0 : ListLength;

    /// <summary>The value at an index; undefined beyond the end.</summary>
    public Any this[int index] => Get(index);

    internal override int TypeRef => 0;

    /// <summary>The value at an index; undefined beyond the end.</summary>
    public Any Get(int index) => TypeList.Get(this, index);

    /// <summary>Inserts values before the one at <paramref name="index"/>.</summary>
    public void Insert(int index, params IReadOnlyList<Any> values)
    {
        if (Doc is null) (_prelim ??= []).InsertRange(index, values);
        else Transact(transaction => TypeList.Insert(transaction, this, index, values));
    }

    /// <summary>Appends values.</summary>
    public void Push(params IReadOnlyList<Any> values)
    {
        if (Doc is null) (_prelim ??= []).AddRange(values);
        else Transact(transaction => TypeList.Push(transaction, this, values));
    }

    /// <summary>Inserts values at the start.</summary>
    public void Unshift(params IReadOnlyList<Any> values) => Insert(0, values);

    /// <summary>Deletes values.</summary>
    public void Delete(int index, int length = 1)
    {
        if (Doc is null) (_prelim ??= []).RemoveRange(index, length);
        else Transact(transaction => TypeList.Delete(transaction, this, index, length));
    }

    /// <summary>The values now.</summary>
    public IReadOnlyList<Any> ToArray() => [.. TypeList.Values(this)];

    /// <summary>The values as a snapshot saw them; needs a document that collects nothing.</summary>
    public IReadOnlyList<Any> ToArray(Snapshot snapshot) => [.. TypeList.Values(this, snapshot)];

    /// <summary>The values from <paramref name="start"/> up to <paramref name="end"/>; negative ones count from the end.</summary>
    public IReadOnlyList<Any> Slice(int start, int? end = null)
    {
        var (from, to) = (start < 0 ? Length + start : start, end ?? Length);
        if (to < 0) to += Length;
        return [.. TypeList.Values(this).Skip(from).Take(Math.Max(0, to - from))];
    }

    /// <summary>A copy that can be inserted elsewhere.</summary>
    public YArray Clone() => (YArray)TypeCopy.Of(this);

    /// <inheritdoc/>
    public IEnumerator<Any> GetEnumerator() => TypeList.Values(this).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override AbstractType Copy() => new YArray();

    internal override void Integrate(YDoc doc, Item? item)
    {
        base.Integrate(doc, item);
        if (_prelim is not { Count: > 0 } values) return;
        _prelim = null;
        Insert(0, values);
    }

    internal override void CallObserver(Transaction transaction, HashSet<string?> keys)
    {
        ResetMarkers(transaction);
        if (IsObserved) CallTypeObservers(transaction, new YArrayEvent(this, transaction));
    }
}
