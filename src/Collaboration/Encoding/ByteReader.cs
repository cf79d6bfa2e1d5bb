using System.Buffers.Binary;
using System.Text;

namespace Portal.Collaboration;

/// <summary>
/// Reads lib0's encoding from bytes nobody vouches for. A failure sticks: every later read answers zero, so callers loop on
/// <see cref="Failed"/> and nothing is ever allocated from a length that the remaining bytes do not cover.
/// </summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>JavaScript's largest exact integer, the end of every clock and client id on the wire.</summary>
    public const long MaximumSafeInteger = (1L << 53) - 1;

    private const int MaximumIntegerBytes = 8;
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: false);
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;
    private ulong _client;
    private ulong _clientBytes;
    private ulong _clientMask;
    private int _clientLength;

    public string? Error { get; private set; }
    public readonly bool Failed => Error is not null;
    public readonly int Position => _position;
    public readonly int Remaining => _bytes.Length - _position;

    public void Fail(string error)
    {
        Error ??= $"{error} (at byte {_position})";
        _position = _bytes.Length;
    }

    public byte ReadByte()
    {
        if (_position < _bytes.Length) return _bytes[_position++];
        Fail("the bytes end too early");
        return 0;
    }

    /// <summary>An unsigned integer of at most 53 bits in its shortest form.</summary>
    public long ReadVarUint()
    {
        var at = _position;
        if ((uint)at >= (uint)_bytes.Length || _bytes[at] > 0x7F) return ReadLongVarUint();
        _position = at + 1;
        return _bytes[at];
    }

    /// <summary>A client id. The same one comes again and again, in five bytes: they are compared as one word.</summary>
    public ulong ReadClient()
    {
        if (_clientLength > 0 && Remaining >= sizeof(ulong) && (BinaryPrimitives.ReadUInt64LittleEndian(_bytes[_position..]) & _clientMask) == _clientBytes)
        {
            _position += _clientLength;
            return _client;
        }
        var at = _position;
        var client = (ulong)ReadVarUint();
        if (Failed || _bytes.Length - at < sizeof(ulong)) return client;
        _client = client;
        _clientLength = _position - at;
        _clientMask = ulong.MaxValue >> (64 - (8 * _clientLength));
        _clientBytes = BinaryPrimitives.ReadUInt64LittleEndian(_bytes[at..]) & _clientMask;
        return client;
    }

    private long ReadLongVarUint()
    {
        var bytes = _bytes[_position..];
        long value = 0;
        for (var i = 0; i < MaximumIntegerBytes; i++)
        {
            if (i >= bytes.Length)
            {
                Fail("the bytes end inside an integer");
                return 0;
            }
            var b = bytes[i];
            value |= (long)(b & 0x7F) << (7 * i);
            if (b >= 0x80) continue;
            if (b == 0)
            {
                Fail("an integer is written longer than needed");
                return 0;
            }
            if (value > MaximumSafeInteger) break;
            _position += i + 1;
            return value;
        }
        Fail("an integer exceeds 53 bits");
        return 0;
    }

    /// <summary>A signed integer; negative zero is a value of its own.</summary>
    public double ReadVarInt()
    {
        var first = ReadByte();
        long value = first & 0x3F;
        var negative = (first & 0x40) != 0;
        if ((first & 0x80) != 0)
        {
            var done = false;
            for (var shift = 6; shift <= 48; shift += 7)
            {
                var b = ReadByte();
                if (Failed) return 0;
                value |= (long)(b & 0x7F) << shift;
                if (b >= 0x80) continue;
                if (b == 0) Fail("an integer is written longer than needed");
                done = true;
                break;
            }
            if (!done || value > MaximumSafeInteger) Fail("an integer exceeds 53 bits");
            if (Failed) return 0;
        }
        return negative ? -(double)value : value;
    }

    public ReadOnlySpan<byte> ReadVarBytes()
    {
        var length = ReadVarUint();
        if (length > Remaining)
        {
            Fail("a length exceeds the bytes that remain");
            return default;
        }
        var slice = _bytes.Slice(_position, (int)length);
        _position += (int)length;
        return slice;
    }

    public string ReadVarString() => Utf8.GetString(ReadVarBytes());

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count > Remaining)
        {
            Fail("the bytes end too early");
            return new byte[count];
        }
        var slice = _bytes.Slice(_position, count);
        _position += count;
        return slice;
    }

    public float ReadFloat32() => BinaryPrimitives.ReadSingleBigEndian(ReadBytes(4));
    public double ReadFloat64() => BinaryPrimitives.ReadDoubleBigEndian(ReadBytes(8));
    public long ReadBigInt64() => BinaryPrimitives.ReadInt64BigEndian(ReadBytes(8));
}
