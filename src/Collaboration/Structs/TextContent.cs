using System.Text;

namespace Portal.Collaboration;

/// <summary>
/// The text of an item, counted in UTF-16 units: a bare array without an object around it. <c>byte[]</c> while every unit is below 256
/// (Latin-1, so nearly all French and English), else <c>char[]</c>. An array may be longer than its item: typing appends to it in place.
/// </summary>
internal static class TextContent
{
    /// <summary>Most runs of a much edited text are one character long. These arrays are shared and, being full, never written.</summary>
    private static readonly byte[][] Singles = [.. Enumerable.Range(0, 256).Select(unit => new[] { (byte)unit })];

    public static object Of(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyExceptInRange('\0', '\u00ff')) return text.ToArray();
        if (text.Length == 1) return Singles[text[0]];
        var narrow = new byte[text.Length];
        Encoding.Latin1.GetBytes(text, narrow);
        return narrow;
    }

    public static object OfUtf8(ReadOnlySpan<byte> utf8, out int length)
    {
        if (Ascii.IsValid(utf8))
        {
            length = utf8.Length;
            return length == 1 ? Singles[utf8[0]] : utf8.ToArray();
        }
        var text = Encoding.UTF8.GetString(utf8);
        length = text.Length;
        return Of(text);
    }

    public static char UnitAt(object text, int index) => text is byte[] narrow ? (char)narrow[index] : ((char[])text)[index];

    /// <summary>
    /// Both parts of a text, cut at <paramref name="offset"/>. A cut through a surrogate pair leaves U+FFFD on both sides, as in Yjs: half a
    /// pair cannot be encoded.
    /// </summary>
    public static (object Left, object Right) Cut(object text, int offset, int length)
    {
        if (text is byte[] narrow) return (Copy(narrow, 0, offset), Copy(narrow, offset, length));
        var wide = (char[])text;
        var (left, right) = (wide[..offset], wide[offset..length]);
        if (offset > 0 && char.IsHighSurrogate(left[^1]))
        {
            left[^1] = '\ufffd';
            right[0] = '\ufffd';
        }
        return (left, right);
    }

    /// <summary>One text of two. The left array is used on when it has room.</summary>
    public static object Join(object left, int leftLength, object right, int rightLength)
    {
        var needed = leftLength + rightLength;
        // Little by little is typing, and more will come; a long run comes once.
        var room = rightLength < 64 ? needed + Math.Max(8, needed / 4) : needed;
        if (left is byte[] narrow && right is byte[] more)
        {
            if (narrow.Length < needed) Array.Resize(ref narrow, room);
            more.AsSpan(0, rightLength).CopyTo(narrow.AsSpan(leftLength));
            return narrow;
        }
        if (left is not char[] wide)
        {
            wide = new char[room];
            CopyTo(left, leftLength, wide);
        }
        else if (wide.Length < needed)
        {
            Array.Resize(ref wide, room);
        }
        CopyTo(right, rightLength, wide.AsSpan(leftLength));
        return wide;
    }

    public static void CopyTo(object text, int length, Span<char> target)
    {
        if (text is byte[] narrow) Encoding.Latin1.GetChars(narrow.AsSpan(0, length), target);
        else ((char[])text).AsSpan(0, length).CopyTo(target);
    }

    public static void AppendTo(StringBuilder builder, object text, int length)
    {
        if (text is char[] wide) builder.Append(wide.AsSpan(0, length));
        else builder.Append(Encoding.Latin1.GetString(((byte[])text).AsSpan(0, length)));
    }

    /// <summary>Writes the units from <paramref name="offset"/> up to <paramref name="length"/>.</summary>
    public static void Write(ByteWriter writer, object text, int offset, int length)
    {
        if (text is byte[] narrow) writer.WriteVarLatin1(narrow.AsSpan(offset, length - offset));
        else writer.WriteVarString(((char[])text).AsSpan(offset, length - offset));
    }

    private static byte[] Copy(byte[] narrow, int start, int end) => end - start == 1 ? Singles[narrow[start]] : narrow[start..end];
}
