namespace Portal.Collaboration;

/// <summary>
/// Text, counted in UTF-16 units. The buffer grows at its end in steps, because typing merges one character after the other into it.
/// </summary>
internal sealed class ContentString : AbstractContent
{
    private char[] _characters;
    private int _length;

    public ContentString(string text)
    {
        _characters = text.ToCharArray();
        _length = _characters.Length;
    }

    private ContentString(char[] characters)
    {
        _characters = characters;
        _length = characters.Length;
    }

    public override int Ref => StructRef.String;
    public ReadOnlySpan<char> Text => _characters.AsSpan(0, _length);
    public override Any ValueAt(int index) => _characters[index].ToString();

    /// <summary>A cut through a surrogate pair leaves U+FFFD on both sides, as in Yjs: half a pair cannot be encoded.</summary>
    public override AbstractContent Splice(int offset)
    {
        var right = new ContentString(_characters.AsSpan(offset, _length - offset).ToArray());
        _characters = _characters.AsSpan(0, offset).ToArray();
        _length = offset;
        if (offset > 0 && char.IsHighSurrogate(_characters[offset - 1]))
        {
            _characters[offset - 1] = '\ufffd';
            if (right._length > 0) right._characters[0] = '\ufffd';
        }
        return right;
    }

    public override bool MergeWith(AbstractContent right)
    {
        var other = (ContentString)right;
        var needed = _length + other._length;
        if (needed > _characters.Length)
        {
            Array.Resize(ref _characters, other._length < 64 ? needed + Math.Max(8, needed / 4) : needed);
        }
        other.Text.CopyTo(_characters.AsSpan(_length));
        _length = needed;
        return true;
    }

    public override void Write(ByteWriter writer, int offset, int length) => writer.WriteVarString(Text[offset..]);
}
