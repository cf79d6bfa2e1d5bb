namespace Portal.Collaboration;

/// <summary>How an item is written.</summary>
internal sealed partial class Item
{
    public override void Write(ByteWriter writer, int offset)
    {
        var content = Content as AbstractContent;
        var origin = offset > 0 ? Clock + offset - 1 : OriginClock;
        var rightOrigin = RightOriginClock;
        writer.WriteByte((content?.Ref ?? StructRef.String)
            | (origin == NoClock ? 0 : StructRef.HasOrigin)
            | (rightOrigin == NoClock ? 0 : StructRef.HasRightOrigin)
            | (ParentSub is null ? 0 : StructRef.HasParentSub));
        if (origin != NoClock) writer.WriteId(new(offset > 0 ? Client : Provenance.OriginClient, origin));
        if (rightOrigin != NoClock) writer.WriteId(new(Provenance.RightOriginClient, rightOrigin));
        if (origin == NoClock && rightOrigin == NoClock) WriteParent(writer);
        if (content is not null) content.Write(writer, offset, Length);
        else TextContent.Write(writer, Content, offset, Length);
    }

    private void WriteParent(ByteWriter writer)
    {
        var (root, id) = Parent switch
        {
            AbstractType { Item: { } item } => (null, item.Id),
            AbstractType type => (type.RootName!, default),
            string name => (name, default),
            ID typeId => ((string?)null, typeId),
            _ => throw new InvalidOperationException("An item without neighbours needs a parent."),
        };
        writer.WriteVarUint(root is null ? 0L : 1L);
        if (root is null) writer.WriteId(id);
        else writer.WriteVarString(root);
        if (ParentSub is not null) writer.WriteVarString(ParentSub);
    }
}
