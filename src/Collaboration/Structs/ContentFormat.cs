namespace Portal.Collaboration;

/// <summary>A format mark: from here on <see cref="Key"/> has <see cref="Value"/>; null ends it.</summary>
internal sealed class ContentFormat(string key, Any value) : AbstractContent
{
    public string Key => key;
    public Any Value => value;
    public override int Ref => StructRef.Format;
    public override Any ValueAt(int index) => default;

    public override void Integrate(Transaction transaction, Item item)
    {
        // Positions in formatted text depend on the marks passed on the way, so the shortcuts are given up.
        var parent = (AbstractType)item.Parent!;
        parent.SearchMarkers = null;
        parent.HasFormatting = true;
    }

    public override void Write(ByteWriter writer, int offset, int length)
    {
        writer.WriteVarString(key);
        writer.WriteVarString(JsonText.Stringify(value));
    }
}
