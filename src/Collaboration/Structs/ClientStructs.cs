namespace Portal.Collaboration;

/// <summary>Everything one client inserted, by clock, without gaps: an array with a binary search.</summary>
internal sealed class ClientStructs(ulong client)
{
    private const int Near = 4;
    private AbstractStruct[] _structs = new AbstractStruct[1];
    private int _found;
    private bool _isReserved;

    public ulong Client => client;
    public int Count { get; private set; }
    public AbstractStruct this[int index] => _structs[index];
    public ReadOnlySpan<AbstractStruct> Structs => _structs.AsSpan(0, Count);

    /// <summary>The first clock not yet here.</summary>
    public int State => Count == 0 ? 0 : _structs[Count - 1].End;

    /// <summary>Makes room for as many more at once.</summary>
    public void Reserve(int count)
    {
        if (Count + count > _structs.Length) Array.Resize(ref _structs, Count + count);
        _isReserved = true;
    }

    /// <summary>Gives back what was reserved and merging has freed, when it is worth the copy. Room that grew for typing is kept.</summary>
    public void Trim()
    {
        if (_isReserved && _structs.Length - Count > 16 + (Count / 8)) Array.Resize(ref _structs, Count);
        _isReserved = false;
    }

    public void Add(AbstractStruct added)
    {
        if (Count == _structs.Length) Array.Resize(ref _structs, Count < 16 ? Count * 2 : Count + (Count / 2));
        _structs[Count++] = added;
    }

    public void Insert(int index, AbstractStruct inserted)
    {
        Add(inserted);
        Array.Copy(_structs, index, _structs, index + 1, Count - 1 - index);
        _structs[index] = inserted;
    }

    public void Replace(int index, AbstractStruct replacement) => _structs[index] = replacement;

    public void RemoveRange(int index, int count)
    {
        Array.Copy(_structs, index + count, _structs, index, Count - index - count);
        Array.Clear(_structs, Count - count, count);
        Count -= count;
    }

    /// <summary>The index of the struct that holds a clock; the clock must be here.</summary>
    public int Find(int clock)
    {
        var right = Count - 1;
        var last = _structs[right];
        if (last.Clock <= clock && clock < last.End) return right;
        // Whoever asks often asks near the last answer: deletions come in order, neighbours after each other.
        var middle = Math.Min(_found, right);
        for (var steps = Near; steps > 0 && middle < right && clock >= _structs[middle].End; steps--) middle++;
        for (var steps = Near; steps > 0 && middle > 0 && clock < _structs[middle].Clock; steps--) middle--;
        var (left, from, to) = (0, 0, last.Clock);
        for (var guesses = false; left <= right; guesses = !guesses)
        {
            var found = _structs[middle];
            if (found.Clock > clock) (right, to) = (middle - 1, found.Clock);
            else if (clock < found.End) return _found = middle;
            else (left, from) = (middle + 1, found.End);
            // Clocks are spread evenly enough to guess; every other step halves, so that a bad guess costs one step and no more.
            middle = guesses || to <= from ? (left + right) >> 1 : Math.Min(right, left + (int)((long)(clock - from) * (right - left) / (to - from)));
        }
        throw new InvalidOperationException($"Client {client} has no clock {clock} here.");
    }

    /// <summary>The index of the struct that starts at the clock, split off where needed; a collected run is not split.</summary>
    public int FindCleanStart(Transaction transaction, int clock)
    {
        var index = Find(clock);
        if (_structs[index] is not Item item || item.Clock == clock) return index;
        Insert(index + 1, item.Split(transaction, clock - item.Clock));
        return index + 1;
    }
}
