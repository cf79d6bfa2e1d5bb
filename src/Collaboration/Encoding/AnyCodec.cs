namespace Portal.Collaboration;

/// <summary>lib0's "any": one byte of kind, then the value.</summary>
internal static class AnyCodec
{
    public const byte Bytes = 116, Array = 117, Object = 118, String = 119, True = 120, False = 121,
        BigInt = 122, Float64 = 123, Float32 = 124, Integer = 125, Null = 126, Undefined = 127;

    /// <summary>JavaScript's bit pattern of NaN; .NET's differs in the sign.</summary>
    private const long NaNBits = 0x7FF8000000000000;

    public static void Write(ByteWriter writer, Any value, int depth = 0)
    {
        if (depth > JsonText.MaximumDepth) throw new ArgumentException($"A value may be nested {JsonText.MaximumDepth} deep at most.", nameof(value));
        switch (value.Kind)
        {
            case AnyKind.Undefined:
                writer.WriteByte(Undefined);
                break;
            case AnyKind.Null:
                writer.WriteByte(Null);
                break;
            case AnyKind.Boolean:
                writer.WriteByte(value.AsBoolean!.Value ? True : False);
                break;
            case AnyKind.Number:
                WriteNumber(writer, value.AsNumber!.Value);
                break;
            case AnyKind.BigInt:
                writer.WriteByte(BigInt);
                writer.WriteInt64(value.AsBigInt!.Value);
                break;
            case AnyKind.String:
                writer.WriteByte(String);
                writer.WriteVarString(value.AsString);
                break;
            case AnyKind.Bytes:
                writer.WriteByte(Bytes);
                writer.WriteVarBytes(value.AsBytes);
                break;
            case AnyKind.Array:
                writer.WriteByte(Array);
                writer.WriteVarUint(value.Items!.Length);
                foreach (var item in value.Items) Write(writer, item, depth + 1);
                break;
            case AnyKind.Object:
                writer.WriteByte(Object);
                writer.WriteVarUint(value.AsObject!.Count);
                foreach (var (key, member) in value.AsObject)
                {
                    writer.WriteVarString(key);
                    Write(writer, member, depth + 1);
                }
                break;
            default:
                throw new ArgumentException("A shared type cannot lie inside a plain value.", nameof(value));
        }
    }

    /// <summary>Reads what <see cref="UpdateValidator"/> has already checked; its depth is bounded there.</summary>
    public static Any Read(ref ByteReader reader)
    {
        switch (reader.ReadByte())
        {
            case Null:
                return Any.Null;
            case Integer:
                return reader.ReadVarInt();
            case Float32:
                return (double)reader.ReadFloat32();
            case Float64:
                return reader.ReadFloat64();
            case BigInt:
                return Any.BigInt(reader.ReadBigInt64());
            case False:
                return false;
            case True:
                return true;
            case String:
                return reader.ReadVarString();
            case Bytes:
                return reader.ReadVarBytes().ToArray();
            case Object:
                var made = new AnyObject();
                for (var left = reader.ReadVarUint(); left > 0 && !reader.Failed; left--) made.Set(reader.ReadVarString(), Read(ref reader));
                return made;
            case Array:
                var items = new Any[Math.Min(reader.ReadVarUint(), reader.Remaining)];
                for (var i = 0; i < items.Length && !reader.Failed; i++) items[i] = Read(ref reader);
                return Any.FromArray(items);
            default:
                return Any.Undefined;
        }
    }

    private static void WriteNumber(ByteWriter writer, double number)
    {
        if (Math.Floor(number) == number && Math.Abs(number) <= int.MaxValue)
        {
            writer.WriteByte(Integer);
            writer.WriteVarInt((long)Math.Abs(number), double.IsNegative(number));
        }
        else if ((double)(float)number == number)
        {
            writer.WriteByte(Float32);
            writer.WriteFloat32((float)number);
        }
        else
        {
            writer.WriteByte(Float64);
            writer.WriteInt64(double.IsNaN(number) ? NaNBits : BitConverter.DoubleToInt64Bits(number));
        }
    }
}
