namespace Portal.Collaboration;

/// <summary>The structs of an update one after the other, in the order they were written.</summary>
internal sealed class LazyStructReader
{
    private readonly IEnumerator<AbstractStruct> _structs;
    private readonly bool _filtersSkips;

    public LazyStructReader(ParsedUpdate update, bool filtersSkips)
    {
        _filtersSkips = filtersSkips;
        _structs = update.Consume().Values.SelectMany(refs => refs.Structs).GetEnumerator();
        Next();
    }

    public AbstractStruct? Current { get; private set; }

    public AbstractStruct? Next()
    {
        do
        {
            Current = _structs.MoveNext() ? _structs.Current : null;
        }
        while (_filtersSkips && Current is Skip);
        return Current;
    }
}
