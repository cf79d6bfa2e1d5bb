using System.Text.Unicode;

namespace Portal.Collaboration;

/// <summary>
/// Walks an update once without building anything: every count and length against the bytes that remain and against the limits. What it
/// passes can be read without further checks, in arrays of the right size.
/// </summary>
internal ref struct UpdateValidator(ReadOnlySpan<byte> bytes, DecodeLimits limits)
{
    private const int MaximumTypeRef = 6;
    private readonly DecodeLimits _limits = limits;
    private ByteReader _reader = new(bytes);
    private HashSet<ulong>? _clients;
    private int _kind;
    private int _structs = limits.MaximumStructs;
    private int _deletes = limits.MaximumDeletes;
    private int _values = limits.MaximumValues;

    /// <summary>Where the structs of each client lie, for whoever asks.</summary>
    public List<UpdateSection>? Sections { get; init; }

    /// <summary>Where the deletions begin.</summary>
    public int DeletesAt { get; private set; }

    /// <summary>
    /// Whether every struct, read and written again, gives its own bytes: no gaps, no values (a peer may write one in two ways), no key
    /// mentioned where the neighbour tells it.
    /// </summary>
    public bool IsVerbatim { get; private set; } = true;

    /// <summary>Null when the update is well-formed, else what is wrong with it.</summary>
    public string? FindFault()
    {
        ReadStructs();
        DeletesAt = _reader.Position;
        ReadDeletes();
        if (!_reader.Failed && _reader.Remaining > 0) _reader.Fail("bytes follow the update");
        return _reader.Error;
    }

    private void ReadStructs()
    {
        var clients = ReadCount(_limits.MaximumClients, 3, "clients");
        if (clients > 1) _clients = new(Math.Min(clients, 1024));
        for (; clients > 0 && !_reader.Failed; clients--)
        {
            var structs = ReadCount(_structs, 2, "structs");
            _structs -= structs;
            var client = (ulong)_reader.ReadVarUint();
            if (_clients?.Add(client) == false) _reader.Fail("a client comes twice");
            var clock = _reader.ReadVarUint();
            var (from, at, firstKind) = (clock, _reader.Position, 0);
            for (var left = structs; left > 0 && !_reader.Failed; left--)
            {
                clock += ReadStruct(client, clock);
                if (left == structs) firstKind = _kind;
                if (clock > int.MaxValue) _reader.Fail("a clock is beyond any document");
            }
            if (!_reader.Failed) Sections?.Add(new(client, (int)from, (int)clock, structs, at, _reader.Position, firstKind == StructRef.GC, _kind == StructRef.GC));
        }
    }

    private long ReadStruct(ulong client, long clock)
    {
        var info = _reader.ReadByte();
        _kind = info;
        switch (info)
        {
            case StructRef.GC:
                return ReadLength();
            case StructRef.Skip:
                IsVerbatim = false;
                return _reader.ReadVarUint();
        }
        if ((info & StructRef.KindMask) is StructRef.GC or >= StructRef.Skip)
        {
            _reader.Fail("a struct is of no known kind");
            return 0;
        }
        if (!StructRef.IsVerbatim(info)) IsVerbatim = false;
        if ((info & StructRef.HasOrigin) != 0) ReadId(client, clock);
        if ((info & StructRef.HasRightOrigin) != 0) ReadId(client, clock);
        if ((info & (StructRef.HasOrigin | StructRef.HasRightOrigin)) == 0)
        {
            var isRoot = _reader.ReadVarUint();
            if (isRoot > 1) _reader.Fail("a parent is neither a root nor a type");
            if (isRoot == 1) SkipString();
            else ReadId(client, clock);
            if ((info & StructRef.HasParentSub) != 0) SkipString();
        }
        return ReadContent(info & StructRef.KindMask);
    }

    private long ReadContent(int kind)
    {
        switch (kind)
        {
            case StructRef.Deleted:
                return ReadLength();
            case StructRef.Json:
                return ReadJsonItems();
            case StructRef.Binary:
                _reader.ReadVarBytes();
                return 1;
            case StructRef.String:
                return ReadText();
            case StructRef.Embed:
                SkipJson();
                return 1;
            case StructRef.Format:
                SkipString();
                SkipJson();
                return 1;
            case StructRef.Type:
                ReadType();
                return 1;
            case StructRef.Any:
                var count = ReadCount(_values, 1, "values");
                if (count == 0) _reader.Fail("a struct is empty");
                for (var left = count; left > 0 && !_reader.Failed; left--) SkipAny();
                return count;
            default:
                SkipString();
                SkipAny();
                return 1;
        }
    }

    private void ReadType()
    {
        var type = _reader.ReadVarUint();
        if (type > MaximumTypeRef) _reader.Fail("a type is of no known kind");
        if (type is 3 or 5) SkipString();
    }

    private long ReadText()
    {
        var text = ReadUtf8();
        if (text.IsEmpty) _reader.Fail("a struct is empty");
        return _reader.Failed ? 0 : System.Text.Encoding.UTF8.GetCharCount(text);
    }

    private long ReadJsonItems()
    {
        var count = ReadCount(_values, 1, "values");
        if (count == 0) _reader.Fail("a struct is empty");
        for (var left = count; left > 0 && !_reader.Failed; left--) SkipJson(allowsUndefined: true);
        return count;
    }

    private void SkipJson(bool allowsUndefined = false)
    {
        var json = ReadUtf8();
        if (_reader.Failed || (allowsUndefined && json.SequenceEqual("undefined"u8))) return;
        if (!JsonText.IsValid(json, ref _values)) _reader.Fail("a value is not JSON, or nests too deep, or holds too many values");
    }

    /// <summary>Iterative: the nesting is the sender's choice.</summary>
    private void SkipAny()
    {
        Span<long> open = stackalloc long[JsonText.MaximumDepth];
        Span<bool> keyed = stackalloc bool[JsonText.MaximumDepth];
        var depth = 0;
        var maximum = Math.Min(_limits.MaximumDepth, JsonText.MaximumDepth);
        do
        {
            if (--_values < 0) _reader.Fail("the update holds too many values");
            if (depth > 0)
            {
                open[depth - 1]--;
                if (keyed[depth - 1]) SkipKey();
            }
            switch (_reader.ReadByte())
            {
                case AnyCodec.Undefined or AnyCodec.Null or AnyCodec.True or AnyCodec.False:
                    break;
                case AnyCodec.Integer:
                    _reader.ReadVarInt();
                    break;
                case AnyCodec.Float32:
                    _reader.ReadBytes(4);
                    break;
                case AnyCodec.Float64 or AnyCodec.BigInt:
                    _reader.ReadBytes(8);
                    break;
                case AnyCodec.String:
                    SkipString();
                    break;
                case AnyCodec.Bytes:
                    _reader.ReadVarBytes();
                    break;
                case (AnyCodec.Object or AnyCodec.Array) and var kind:
                    if (depth == maximum)
                    {
                        _reader.Fail("a value nests too deep");
                        return;
                    }
                    keyed[depth] = kind == AnyCodec.Object;
                    open[depth++] = ReadCount(_values, 1, "values");
                    break;
                default:
                    _reader.Fail("a value is of no known kind");
                    break;
            }
            while (depth > 0 && open[depth - 1] == 0) depth--;
        }
        while (depth > 0 && !_reader.Failed);
    }

    /// <summary>The key __proto__ would change what a browser builds from the object.</summary>
    private void SkipKey()
    {
        if (ReadUtf8().SequenceEqual("__proto__"u8)) _reader.Fail("a key is __proto__");
    }

    private void ReadDeletes()
    {
        for (var clients = ReadCount(_limits.MaximumClients, 2, "clients"); clients > 0 && !_reader.Failed; clients--)
        {
            _reader.ReadVarUint();
            var runs = ReadCount(_deletes, 2, "deletions");
            _deletes -= runs;
            for (; runs > 0 && !_reader.Failed; runs--)
            {
                var clock = _reader.ReadVarUint();
                if (clock + ReadLength() > int.MaxValue) _reader.Fail("a clock is beyond any document");
            }
        }
    }

    /// <summary>A count of things that take at least so many bytes each.</summary>
    private int ReadCount(int maximum, int bytesEach, string what)
    {
        var count = _reader.ReadVarUint();
        if (count > maximum) _reader.Fail($"there are too many {what}");
        else if (count > _reader.Remaining / bytesEach) _reader.Fail($"there are more {what} than bytes");
        return _reader.Failed ? 0 : (int)count;
    }

    private long ReadLength()
    {
        var length = _reader.ReadVarUint();
        if (length == 0) _reader.Fail("a run is empty");
        if (length > int.MaxValue) _reader.Fail("a run is longer than any document");
        return _reader.Failed ? 0 : length;
    }

    /// <summary>An element may refer only to what its own client inserted before it.</summary>
    private void ReadId(ulong client, long clock)
    {
        var other = _reader.ReadClient();
        var at = _reader.ReadVarUint();
        if (at >= int.MaxValue) _reader.Fail("a clock is beyond any document");
        if (other == client && at >= clock) _reader.Fail("a struct refers to itself or to what follows it");
    }

    private void SkipString() => ReadUtf8();

    private ReadOnlySpan<byte> ReadUtf8()
    {
        var text = _reader.ReadVarBytes();
        if (!Utf8.IsValid(text)) _reader.Fail("a text is not UTF-8 (half a surrogate pair is none)");
        return text;
    }
}
