using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Portal.Collaboration;

/// <summary>Writes lib0's encoding into a growing buffer.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    private byte[] _buffer = new byte[capacity];
    private int _length;

    public int Length => _length;
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);
    public byte[] ToArray() => Written.ToArray();
    public void Clear() => _length = 0;

    public void WriteByte(int value)
    {
        if (_length == _buffer.Length) Grow(1);
        _buffer[_length++] = (byte)value;
    }

    public void WriteVarUint(long value)
    {
        while (value > 0x7F)
        {
            WriteByte(0x80 | (int)(value & 0x7F));
            value >>= 7;
        }
        WriteByte((int)value);
    }

    public void WriteVarUint(ulong value) => WriteVarUint((long)value);

    public void WriteVarInt(long magnitude, bool negative)
    {
        WriteByte((magnitude > 0x3F ? 0x80 : 0) | (negative ? 0x40 : 0) | (int)(magnitude & 0x3F));
        magnitude >>= 6;
        while (magnitude > 0)
        {
            WriteByte((magnitude > 0x7F ? 0x80 : 0) | (int)(magnitude & 0x7F));
            magnitude >>= 7;
        }
    }

    /// <summary>UTF-8 with its length; a lone surrogate becomes U+FFFD, as in every browser.</summary>
    public void WriteVarString(ReadOnlySpan<char> value)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        WriteVarUint(length);
        if (_buffer.Length - _length < length) Grow(length);
        _length += Encoding.UTF8.GetBytes(value, _buffer.AsSpan(_length));
    }

    /// <summary>The same for text whose every unit is one byte.</summary>
    public void WriteVarLatin1(ReadOnlySpan<byte> value)
    {
        if (Ascii.IsValid(value))
        {
            WriteVarBytes(value);
            return;
        }
        var length = value.Length;
        foreach (var unit in value) length += unit >> 7;
        WriteVarUint(length);
        var target = Reserve(length);
        var at = 0;
        foreach (var unit in value)
        {
            if (unit > 0x7F)
            {
                target[at++] = (byte)(0xC0 | (unit >> 6));
                target[at++] = (byte)(0x80 | (unit & 0x3F));
            }
            else
            {
                target[at++] = unit;
            }
        }
    }

    public void WriteVarBytes(ReadOnlySpan<byte> value)
    {
        WriteVarUint(value.Length);
        WriteBytes(value);
    }

    public void WriteBytes(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));
    public void WriteFloat32(float value) => BinaryPrimitives.WriteSingleBigEndian(Reserve(4), value);
    public void WriteInt64(long value) => BinaryPrimitives.WriteInt64BigEndian(Reserve(8), value);

    public void WriteId(ID id)
    {
        WriteVarUint(id.Client);
        WriteVarUint(id.Clock);
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count) Grow(count);
        var span = _buffer.AsSpan(_length, count);
        _length += count;
        return span;
    }

    private void Grow(int needed) => Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + needed));
}
