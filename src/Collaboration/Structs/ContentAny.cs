namespace Portal.Collaboration;

/// <summary>A run of plain values.</summary>
internal sealed class ContentAny(List<Any> values) : AbstractContent
{
    public ContentAny(Any value) : this([value])
    {
    }

    public override int Ref => StructRef.Any;
    public override Any ValueAt(int index) => values[index];

    public override AbstractContent Splice(int offset)
    {
        var right = new ContentAny(values[offset..]);
        values.RemoveRange(offset, values.Count - offset);
        return right;
    }

    public override bool MergeWith(AbstractContent right)
    {
        for (var i = 0; i < ((ContentAny)right).Count; i++) values.Add(right.ValueAt(i));
        return true;
    }

    private int Count => values.Count;

    public override void Write(ByteWriter writer, int offset, int length)
    {
        writer.WriteVarUint(values.Count - offset);
        for (var i = offset; i < values.Count; i++) AnyCodec.Write(writer, values[i]);
    }
}
