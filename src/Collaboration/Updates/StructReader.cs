namespace Portal.Collaboration;

/// <summary>Builds structs from bytes that <see cref="UpdateValidator"/> has passed.</summary>
internal static class StructReader
{
    /// <param name="reader">The bytes.</param>
    /// <param name="client">Who inserted the struct.</param>
    /// <param name="clock">Its first clock.</param>
    /// <param name="latest">The provenance of the struct read before, which most share.</param>
    public static AbstractStruct Read(ref ByteReader reader, ulong client, int clock, ref Provenance? latest)
    {
        int info = reader.ReadByte();
        switch (info)
        {
            case StructRef.GC:
                return new GC(client, clock, (int)reader.ReadVarUint());
            case StructRef.Skip:
                return new Skip(client, clock, (int)reader.ReadVarUint());
        }
        var none = new ID(client, AbstractStruct.NoClock);
        var origin = (info & StructRef.HasOrigin) != 0 ? ReadId(ref reader) : none;
        var rightOrigin = (info & StructRef.HasRightOrigin) != 0 ? ReadId(ref reader) : none;
        if ((info & (StructRef.HasOrigin | StructRef.HasRightOrigin)) == 0)
        {
            object parent = reader.ReadVarUint() == 1 ? reader.ReadVarString() : ReadId(ref reader);
            latest = new(client, parent, (info & StructRef.HasParentSub) != 0 ? reader.ReadVarString() : null, client, client);
        }
        else if (latest is null || !latest.Is(client, null, null, origin.Client, rightOrigin.Client))
        {
            latest = new(client, null, null, origin.Client, rightOrigin.Client);
        }
        var (content, length) = ReadContent(ref reader, info & StructRef.KindMask);
        return new Item(latest, clock, length, origin.Clock, rightOrigin.Clock, content);
    }

    private static ID ReadId(ref ByteReader reader) => new(reader.ReadClient(), (int)reader.ReadVarUint());

    private static (object Content, int Length) ReadContent(ref ByteReader reader, int kind)
    {
        switch (kind)
        {
            case StructRef.Deleted:
                return (ContentDeleted.Instance, (int)reader.ReadVarUint());
            case StructRef.Json:
                var json = ReadJsonItems(ref reader);
                return (new ContentJson(json), json.Count);
            case StructRef.Binary:
                return (new ContentBinary(reader.ReadVarBytes().ToArray()), 1);
            case StructRef.String:
                return (TextContent.OfUtf8(reader.ReadVarBytes(), out var length), length);
            case StructRef.Embed:
                return (new ContentEmbed(JsonText.Parse(reader.ReadVarBytes())), 1);
            case StructRef.Format:
                var key = reader.ReadVarString();
                return (new ContentFormat(key, JsonText.Parse(reader.ReadVarBytes())), 1);
            case StructRef.Type:
                return (new ContentType(ReadType(ref reader)), 1);
            case StructRef.Any:
                var values = new List<Any>((int)reader.ReadVarUint());
                for (var left = values.Capacity; left > 0; left--) values.Add(AnyCodec.Read(ref reader));
                return (new ContentAny(values), values.Count);
            default:
                var guid = reader.ReadVarString();
                return (new ContentDoc(new(guid, AnyCodec.Read(ref reader).AsObject)), 1);
        }
    }

    private static List<Any> ReadJsonItems(ref ByteReader reader)
    {
        var count = (int)reader.ReadVarUint();
        var items = new List<Any>(count);
        for (; count > 0; count--)
        {
            var text = reader.ReadVarBytes();
            items.Add(text.SequenceEqual("undefined"u8) ? default : JsonText.Parse(text));
        }
        return items;
    }

    private static AbstractType ReadType(ref ByteReader reader) => reader.ReadVarUint() switch
    {
        0 => new YArray(),
        1 => new YMap(),
        2 => new YText(),
        3 => new YXmlElement(reader.ReadVarString()),
        4 => new YXmlFragment(),
        5 => new YXmlHook(reader.ReadVarString()),
        _ => new YXmlText(),
    };
}
