using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Portal.Collaboration;

/// <summary>
/// A value inside a document. Sixteen bytes: scalars carry their kind in a shared tag object, the others are the object itself.
/// <c>default</c> is <c>undefined</c>.
/// </summary>
public readonly struct Any : IEquatable<Any>
{
    private sealed class Tag(AnyKind kind)
    {
        public AnyKind Kind { get; } = kind;
    }

    private static readonly Tag NullTag = new(AnyKind.Null);
    private static readonly Tag BooleanTag = new(AnyKind.Boolean);
    private static readonly Tag NumberTag = new(AnyKind.Number);
    private static readonly Tag BigIntTag = new(AnyKind.BigInt);

    private readonly object? _reference;
    private readonly long _bits;

    private Any(object? reference, long bits)
    {
        _reference = reference;
        _bits = bits;
    }

    /// <summary>JavaScript's <c>undefined</c>.</summary>
    public static Any Undefined => default;
    /// <summary>JavaScript's <c>null</c>.</summary>
    public static Any Null => new(NullTag, 0);
    /// <summary>A 64-bit BigInt (plain integers convert to numbers).</summary>
    public static Any BigInt(long value) => new(BigIntTag, value);
    /// <summary>An array; the list is copied.</summary>
    public static Any Array(params IEnumerable<Any> items) => new(items.ToArray(), 0);
    internal static Any FromArray(Any[] items) => new(items, 0);

    /// <summary>A string value; <c>null</c> becomes <see cref="Null"/>.</summary>
    public static implicit operator Any(string? value) => value is null ? Null : new(value, 0);
    /// <summary>A number.</summary>
    public static implicit operator Any(double value) => new(NumberTag, BitConverter.DoubleToInt64Bits(value));
    /// <summary>A number.</summary>
    public static implicit operator Any(int value) => (double)value;
    /// <summary>A boolean.</summary>
    public static implicit operator Any(bool value) => new(BooleanTag, value ? 1 : 0);
    /// <summary>Bytes; not copied.</summary>
    public static implicit operator Any(byte[] value) => new(value, 0);
    /// <summary>A plain object.</summary>
    public static implicit operator Any(AnyObject value) => new(value, 0);
    /// <summary>A nested shared type.</summary>
    public static implicit operator Any(AbstractType value) => new(value, 0);
    /// <summary>A sub-document reference.</summary>
    public static implicit operator Any(Subdocument value) => new(value, 0);

    /// <summary>What this holds.</summary>
    public AnyKind Kind => _reference switch
    {
        null => AnyKind.Undefined,
        Tag tag => tag.Kind,
        string => AnyKind.String,
        byte[] => AnyKind.Bytes,
        Any[] => AnyKind.Array,
        AnyObject => AnyKind.Object,
        AbstractType => AnyKind.Type,
        _ => AnyKind.Document,
    };

    /// <summary>True for <c>undefined</c> and for <c>null</c>.</summary>
    public bool IsNullish => _reference is null || ReferenceEquals(_reference, NullTag);
    /// <summary>True for <c>undefined</c>.</summary>
    public bool IsUndefined => _reference is null;
    /// <summary>True for <c>null</c>.</summary>
    public bool IsNull => ReferenceEquals(_reference, NullTag);

    /// <summary>The string, or null when this is something else.</summary>
    public string? AsString => _reference as string;
    /// <summary>The number, or null when this is something else.</summary>
    public double? AsNumber => ReferenceEquals(_reference, NumberTag) ? BitConverter.Int64BitsToDouble(_bits) : null;
    /// <summary>The boolean, or null when this is something else.</summary>
    public bool? AsBoolean => ReferenceEquals(_reference, BooleanTag) ? _bits != 0 : null;
    /// <summary>The BigInt, or null when this is something else.</summary>
    public long? AsBigInt => ReferenceEquals(_reference, BigIntTag) ? _bits : null;
    /// <summary>The bytes, or null when this is something else.</summary>
    public byte[]? AsBytes => _reference as byte[];
    /// <summary>The array's items, or null when this is something else.</summary>
    public IReadOnlyList<Any>? AsArray => _reference as Any[];
    /// <summary>The object, or null when this is something else.</summary>
    public AnyObject? AsObject => _reference as AnyObject;
    /// <summary>The nested type, or null when this is something else.</summary>
    public AbstractType? AsType => _reference as AbstractType;
    /// <summary>The sub-document, or null when this is something else.</summary>
    public Subdocument? AsDocument => _reference as Subdocument;

    internal Any[]? Items => _reference as Any[];
    /// <summary>JavaScript's <c>typeof value === 'object'</c>, null excluded.</summary>
    internal bool IsObjectLike => _reference is not null and not Tag and not string;

    /// <summary>JavaScript's <c>===</c>: objects and arrays by reference.</summary>
    internal static bool StrictEquals(Any a, Any b) =>
        ReferenceEquals(a._reference, b._reference)
            ? ReferenceEquals(a._reference, NumberTag)
                ? BitConverter.Int64BitsToDouble(a._bits) == BitConverter.Int64BitsToDouble(b._bits)
                : a._bits == b._bits
            : a._reference is string x && b._reference is string y && string.Equals(x, y, StringComparison.Ordinal);

    /// <summary>How Yjs compares two format values: <c>===</c>, or flat equality of two objects.</summary>
    internal static bool AttributeEquals(Any a, Any b) =>
        StrictEquals(a, b) || (a.IsObjectLike && b.IsObjectLike && FlatEquals(a, b));

    private static bool FlatEquals(Any a, Any b)
    {
        if (a.Items is { } left)
        {
            return b.Items is { } right && left.Length == right.Length && left.Zip(right).All(pair => StrictEquals(pair.First, pair.Second));
        }
        if (a.AsBytes is { } leftBytes) return b.AsBytes is { } rightBytes && leftBytes.AsSpan().SequenceEqual(rightBytes);
        if (a.AsObject is not { } one || b.AsObject is not { } other || one.Count != other.Count) return false;
        foreach (var (key, value) in one)
        {
            if (!other.TryGetValue(key, out var theirs) || !StrictEquals(value, theirs)) return false;
        }
        return true;
    }

    /// <summary>Deep equality by content; nested types by reference.</summary>
    public bool Equals(Any other)
    {
        var kind = Kind;
        if (kind != other.Kind) return false;
        switch (kind)
        {
            case AnyKind.Number:
                return BitConverter.Int64BitsToDouble(_bits).Equals(BitConverter.Int64BitsToDouble(other._bits));
            case AnyKind.Bytes:
                return AsBytes!.AsSpan().SequenceEqual(other.AsBytes);
            case AnyKind.Array:
                return Items!.AsSpan().SequenceEqual(other.Items);
            case AnyKind.Object:
                return AsObject!.ContentEquals(other.AsObject!);
            default:
                return StrictEquals(this, other);
        }
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Any other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        AnyKind.Array => Items!.Length,
        AnyKind.Object => AsObject!.Count,
        AnyKind.Bytes => AsBytes!.Length,
        AnyKind.String => AsString!.GetHashCode(StringComparison.Ordinal),
        AnyKind.Type or AnyKind.Document => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_reference),
        _ => _bits.GetHashCode(),
    };

    /// <summary>Deep equality.</summary>
    public static bool operator ==(Any left, Any right) => left.Equals(right);
    /// <summary>Deep inequality.</summary>
    public static bool operator !=(Any left, Any right) => !left.Equals(right);

    /// <summary>What <c>JSON.stringify</c> gives; <c>undefined</c> for what JSON lacks.</summary>
    public string ToJsonText() => JsonText.Stringify(this);

    /// <summary>What JavaScript's <c>String(value)</c> gives.</summary>
    public override string ToString() => Kind switch
    {
        AnyKind.Undefined => "undefined",
        AnyKind.Null => "null",
        AnyKind.Boolean => _bits != 0 ? "true" : "false",
        AnyKind.Number => JavaScriptNumber.Format(BitConverter.Int64BitsToDouble(_bits)),
        AnyKind.BigInt => _bits.ToString(CultureInfo.InvariantCulture),
        AnyKind.String => AsString!,
        AnyKind.Bytes => string.Join(',', AsBytes!),
        AnyKind.Array => string.Join(',', Items!.Select(item => item.IsNullish ? "" : item.ToString())),
        AnyKind.Type => AsType!.ToString()!,
        _ => "[object Object]",
    };
}
