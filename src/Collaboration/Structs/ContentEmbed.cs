namespace Portal.Collaboration;

/// <summary>One object inside a text, such as an image.</summary>
internal sealed class ContentEmbed(Any embed) : AbstractContent
{
    public override int Ref => StructRef.Embed;
    public override Any ValueAt(int index) => embed;
    public override void Write(ByteWriter writer, int offset, int length) => writer.WriteVarString(JsonText.Stringify(embed));
}
