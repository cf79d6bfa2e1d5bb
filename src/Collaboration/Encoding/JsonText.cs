using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Portal.Collaboration;

/// <summary>
/// JSON as <c>JSON.parse</c> reads and <c>JSON.stringify</c> writes it. Embeds, formats and old JSON items travel as such text and
/// Yjs writes them anew each time, so the writer must give the same characters.
/// </summary>
internal static class JsonText
{
    /// <summary>Deeper values are refused when read and when written: the readers of other peers recurse.</summary>
    public const int MaximumDepth = 128;

    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaximumDepth };

    /// <summary>Reads text that <see cref="UpdateValidator"/> has already found to be JSON.</summary>
    public static Any Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>Whether the text is one JSON value, without lone surrogates, using no more values than the budget holds. Allocates nothing.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8, ref int values)
    {
        var reader = new Utf8JsonReader(utf8, Options);
        try
        {
            var any = false;
            while (reader.Read())
            {
                any = true;
                if (--values < 0) return false;
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    if (reader.ValueIsEscaped && HasLoneSurrogate(reader.ValueSpan)) return false;
                    if (reader.TokenType is JsonTokenType.PropertyName && reader.ValueTextEquals("__proto__"u8)) return false;
                }
            }
            return any;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static string Stringify(Any value)
    {
        var text = new StringBuilder();
        if (!Write(text, value, 0)) text.Append("undefined");
        return text.ToString();
    }

    private static Any Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var made = new AnyObject();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = reader.GetString()!;
                    reader.Read();
                    made.Set(key, Read(ref reader));
                }
                return made;
            case JsonTokenType.StartArray:
                var items = new List<Any>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Read(ref reader));
                return Any.FromArray([.. items]);
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return double.Parse(reader.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            default:
                return Any.Null;
        }
    }

    /// <summary>False when the value has no JSON form (undefined), so that the caller leaves it out or writes null.</summary>
    private static bool Write(StringBuilder text, Any value, int depth)
    {
        if (depth > MaximumDepth) throw new ArgumentException($"A value may be nested {MaximumDepth} deep at most.", nameof(value));
        switch (value.Kind)
        {
            case AnyKind.Undefined:
                return false;
            case AnyKind.Null:
                text.Append("null");
                return true;
            case AnyKind.Boolean:
                text.Append(value.AsBoolean!.Value ? "true" : "false");
                return true;
            case AnyKind.Number:
                var number = value.AsNumber!.Value;
                text.Append(double.IsFinite(number) ? JavaScriptNumber.Format(number) : "null");
                return true;
            case AnyKind.String:
                WriteString(text, value.AsString!);
                return true;
            case AnyKind.Array:
                WriteArray(text, value.Items!, depth);
                return true;
            case AnyKind.Object:
                WriteObject(text, value.AsObject!, depth);
                return true;
            case AnyKind.Bytes:
                // A Uint8Array is an object of indices to JSON.stringify.
                var bytes = value.AsBytes!;
                WriteObject(text, new AnyObject(bytes.Select((b, i) => KeyValuePair.Create(i.ToString(CultureInfo.InvariantCulture), (Any)b))), depth);
                return true;
            case AnyKind.BigInt:
                throw new ArgumentException("JSON has no BigInt.", nameof(value));
            default:
                throw new ArgumentException("A shared type has no JSON form here.", nameof(value));
        }
    }

    private static void WriteArray(StringBuilder text, Any[] items, int depth)
    {
        text.Append('[');
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) text.Append(',');
            if (!Write(text, items[i], depth + 1)) text.Append("null");
        }
        text.Append(']');
    }

    private static void WriteObject(StringBuilder text, AnyObject value, int depth)
    {
        text.Append('{');
        var first = true;
        foreach (var (key, member) in value)
        {
            if (member.IsUndefined) continue;
            if (!first) text.Append(',');
            first = false;
            WriteString(text, key);
            text.Append(':');
            Write(text, member, depth + 1);
        }
        text.Append('}');
    }

    internal static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"': text.Append("\\\""); break;
                case '\\': text.Append("\\\\"); break;
                case '\b': text.Append("\\b"); break;
                case '\f': text.Append("\\f"); break;
                case '\n': text.Append("\\n"); break;
                case '\r': text.Append("\\r"); break;
                case '\t': text.Append("\\t"); break;
                case < ' ':
                    text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                case >= '\ud800' and <= '\udfff':
                    if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1])) text.Append(c).Append(value[++i]);
                    else text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    break;
                default: text.Append(c); break;
            }
        }
        text.Append('"');
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<byte> escaped)
    {
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\') continue;
            if (escaped[i + 1] != 'u')
            {
                i++;
                continue;
            }
            var unit = Unit(escaped, i);
            i += 5;
            if (unit is < 0xD800 or > 0xDFFF) continue;
            var paired = unit <= 0xDBFF && i + 6 < escaped.Length && escaped[i + 1] == '\\' && escaped[i + 2] == 'u'
                && Unit(escaped, i + 1) is >= 0xDC00 and <= 0xDFFF;
            if (!paired) return true;
            i += 6;
        }
        return false;
    }

    private static int Unit(ReadOnlySpan<byte> escaped, int at) =>
        int.Parse(escaped.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
