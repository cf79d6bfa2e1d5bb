namespace Portal.Collaboration;

/// <summary>A nested shared type. Its children are deleted and collected by <see cref="Item"/>, without recursion.</summary>
internal sealed class ContentType(AbstractType type) : AbstractContent
{
    public AbstractType Type => type;
    public override int Ref => StructRef.Type;
    public override Any ValueAt(int index) => type;
    public override void Integrate(Transaction transaction, Item item) => type.Integrate(transaction.Doc, item);
    public override void Write(ByteWriter writer, int offset, int length) => type.WriteTypeRef(writer);
}
