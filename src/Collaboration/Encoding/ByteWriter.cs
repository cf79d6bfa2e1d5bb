using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Portal.Collaboration;

/// <summary>Writes lib0's encoding into a growing buffer.</summary>
internal sealed class ByteWriter(int capacity = 256)
{
    /// <summary>53 bits, seven to a byte.</summary>
    private const int LongestInteger = 8;

    private byte[] _buffer = new byte[capacity];
    private int _length;
    private ulong _client = ulong.MaxValue;
    private ulong _clientBytes;
    private int _clientLength;

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
        if (_buffer.Length - _length < LongestInteger) Grow(LongestInteger);
        _length += Encode(value, _buffer.AsSpan(_length));
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
        // The same client comes again and again, in five bytes: it is encoded once and copied as one word.
        if (id.Client != _client) Remember(id.Client);
        if (_buffer.Length - _length < 2 * LongestInteger) Grow(2 * LongestInteger);
        var target = _buffer.AsSpan(_length);
        BinaryPrimitives.WriteUInt64LittleEndian(target, _clientBytes);
        _length += _clientLength + Encode(id.Clock, target[_clientLength..]);
    }

    private void Remember(ulong client)
    {
        Span<byte> bytes = stackalloc byte[LongestInteger];
        _clientLength = Encode((long)client, bytes);
        _clientBytes = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        _client = client;
    }

    private static int Encode(long value, Span<byte> target)
    {
        var at = 0;
        for (; value > 0x7F; value >>= 7) target[at++] = (byte)(0x80 | value);
        target[at] = (byte)value;
        return at + 1;
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
