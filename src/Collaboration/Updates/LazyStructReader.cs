namespace Portal.Collaboration;

/// <summary>The structs of an update one after the other, in the order they were written.</summary>
internal sealed class LazyStructReader
{
    private readonly ClientRefs[] _refs;
    private readonly bool _filtersSkips;
    private int _client;
    private int _next;

    public LazyStructReader(ParsedUpdate update, bool filtersSkips)
    {
        update.Consume();
        _refs = update.Refs;
        _filtersSkips = filtersSkips;
        Next();
    }

    public AbstractStruct? Current { get; private set; }

    public AbstractStruct? Next()
    {
        do
        {
            Current = Step();
        }
        while (_filtersSkips && Current is Skip);
        return Current;
    }

    private AbstractStruct? Step()
    {
        for (; _client < _refs.Length; _client++, _next = 0)
        {
            var structs = _refs[_client].Structs;
            if (_next < structs.Length) return structs[_next++];
        }
        return null;
    }
}
