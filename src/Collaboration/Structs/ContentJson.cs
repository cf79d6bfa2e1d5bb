namespace Portal.Collaboration;

/// <summary>A run of values as JSON text: what Yjs wrote before it had <see cref="ContentAny"/>.</summary>
internal sealed class ContentJson(List<Any> values) : AbstractContent
{
    /// <summary>How <c>undefined</c>, which JSON lacks, is written.</summary>
    public const string Undefined = "undefined";

    public override int Ref => StructRef.Json;
    public override Any ValueAt(int index) => values[index];

    public override AbstractContent Splice(int offset)
    {
        var right = new ContentJson(values[offset..]);
        values.RemoveRange(offset, values.Count - offset);
        return right;
    }

    public override bool MergeWith(AbstractContent right)
    {
        var other = (ContentJson)right;
        for (var i = 0; i < other.Count; i++) values.Add(other.ValueAt(i));
        return true;
    }

    private int Count => values.Count;

    public override void Write(ByteWriter writer, int offset, int length)
    {
        writer.WriteVarUint(values.Count - offset);
        for (var i = offset; i < values.Count; i++) writer.WriteVarString(values[i].IsUndefined ? Undefined : JsonText.Stringify(values[i]));
    }
}
