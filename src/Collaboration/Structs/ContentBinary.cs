namespace Portal.Collaboration;

/// <summary>One value of raw bytes.</summary>
internal sealed class ContentBinary(byte[] bytes) : AbstractContent
{
    public override int Ref => StructRef.Binary;
    public override Any ValueAt(int index) => bytes;
    public override void Write(ByteWriter writer, int offset, int length) => writer.WriteVarBytes(bytes);
}
