namespace Portal.Collaboration;

/// <summary>
/// A place that stays where it is while others type: it hangs on an element, or on the start or end of a type.
/// </summary>
/// <param name="Type">The nested type it lies in; null in a root.</param>
/// <param name="RootName">The root it lies in; null in a nested type.</param>
/// <param name="Item">The element it hangs on; null for an end of the type.</param>
/// <param name="Association">0 and more: with the element to the right; less: with the one to the left.</param>
public sealed record RelativePosition(ID? Type, string? RootName, ID? Item, int Association = 0)
{
    /// <summary>The place at an index of a type.</summary>
    public static RelativePosition At(AbstractType type, int index, int association = 0)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (association < 0)
        {
            if (index == 0) return In(type, null, association);
            index--;
        }
        for (var item = type.Start; item is not null; item = item.Right)
        {
            if (item.IsVisible)
            {
                if (item.Length > index) return In(type, new ID(item.Client, item.Clock + index), association);
                index -= item.Length;
            }
            if (item.Right is null && association < 0) return In(type, item.LastId, association);
        }
        return In(type, null, association);
    }

    /// <summary>The type and the index now; false when the document does not know the place (any more).</summary>
    public bool TryResolve(YDoc doc, out AbstractType type, out int index)
    {
        ArgumentNullException.ThrowIfNull(doc);
        type = null!;
        index = 0;
        if (Item is { } id) return TryResolve(doc, id, ref type, ref index);
        if (RootName is { } name)
        {
            type = doc.Get(name);
        }
        else
        {
            if (Type is not { } typeId || typeId.Clock >= doc.Store.GetState(typeId.Client)) return false;
            if (doc.Store.Find(typeId) is not Item { Content: ContentType content }) return false;
            type = content.Type;
        }
        index = Association >= 0 ? type.ListLength : 0;
        return true;
    }

    /// <summary>Whether what it hangs on is still there: an element that was not deleted, or an end of a type.</summary>
    public bool IsAlive(YDoc doc)
    {
        ArgumentNullException.ThrowIfNull(doc);
        return Item is not { } id || (id.Clock < doc.Store.GetState(id.Client) && doc.Store.Find(id) is Item { Deleted: false });
    }

    /// <summary>Encodes the place as Yjs does.</summary>
    public byte[] Encode()
    {
        var writer = new ByteWriter(16);
        if (Item is { } item)
        {
            writer.WriteByte(0);
            writer.WriteId(item);
        }
        else if (RootName is not null)
        {
            writer.WriteByte(1);
            writer.WriteVarString(RootName);
        }
        else
        {
            writer.WriteByte(2);
            writer.WriteId(Type ?? throw new InvalidOperationException("A place lies in something."));
        }
        writer.WriteVarInt(Math.Abs((long)Association), Association < 0);
        return writer.ToArray();
    }

    /// <summary>Reads a place a peer sent.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, out RelativePosition position, out string error)
    {
        var reader = new ByteReader(bytes);
        var kind = reader.ReadVarUint();
        ID? item = null, type = null;
        string? name = null;
        switch (kind)
        {
            case 0:
                item = ReadId(ref reader);
                break;
            case 1:
                name = reader.ReadVarString();
                break;
            case 2:
                type = ReadId(ref reader);
                break;
            default:
                reader.Fail("the place is of no known kind");
                break;
        }
        var association = reader.Remaining > 0 ? reader.ReadVarInt() : 0;
        if (Math.Abs(association) > int.MaxValue) reader.Fail("the association is out of range");
        if (reader.Remaining > 0 && !reader.Failed) reader.Fail("bytes follow the place");
        error = reader.Error ?? "";
        position = reader.Failed ? null! : new(type, name, item, (int)association);
        return !reader.Failed;
    }

    private bool TryResolve(YDoc doc, ID id, ref AbstractType type, ref int index)
    {
        if (id.Clock >= doc.Store.GetState(id.Client) || doc.Store.Find(id) is not Item item) return false;
        type = item.ParentType;
        if (type.IsDeleted) return true;
        index = item.IsVisible ? id.Clock - item.Clock + (Association >= 0 ? 0 : 1) : 0;
        for (var left = item.Left; left is not null; left = left.Left)
        {
            if (left.IsVisible) index += left.Length;
        }
        return true;
    }

    private static RelativePosition In(AbstractType type, ID? item, int association) => new(type.Id, type.RootName, item, association);

    private static ID ReadId(ref ByteReader reader)
    {
        var (client, clock) = (reader.ReadVarUint(), reader.ReadVarUint());
        if (clock >= int.MaxValue) reader.Fail("a clock is beyond any document");
        return reader.Failed ? default : new((ulong)client, (int)clock);
    }
}
