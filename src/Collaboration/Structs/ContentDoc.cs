namespace Portal.Collaboration;

/// <summary>A reference to another document.</summary>
internal sealed class ContentDoc(Subdocument document) : AbstractContent
{
    public override int Ref => StructRef.Document;
    public override Any ValueAt(int index) => document;

    public override void Write(ByteWriter writer, int offset, int length)
    {
        writer.WriteVarString(document.Guid);
        AnyCodec.Write(writer, document.Options);
    }
}
