using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Portal.Authoring.Versions;

/// <summary>
/// JSON Canonicalization Scheme (RFC 8785), so that anyone with any tool gets the same bytes. Fractions are refused: amounts are
/// texts as typed, and how a double prints is the one part of the scheme implementations disagree on.
/// </summary>
public static class CanonicalJson
{
    private const int MaximumDepth = 100;

    public static byte[] Bytes(JsonNode node) => Encoding.UTF8.GetBytes(Text(node));

    public static string Text(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(node, text, 0);
        return text.ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text, int depth)
    {
        if (depth > MaximumDepth) throw new InvalidOperationException("Content is nested deeper than the document schema allows.");
        switch (node)
        {
            case null: text.Append("null"); break;
            case JsonObject members: WriteObject(members, text, depth); break;
            case JsonArray items: WriteArray(items, text, depth); break;
            case JsonValue value: WriteValue(value, text); break;
        }
    }

    private static void WriteObject(JsonObject members, StringBuilder text, int depth)
    {
        text.Append('{');
        var first = true;
        // The scheme orders names by their UTF-16 code units: that is what an ordinal comparison does.
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            if (!first) text.Append(',');
            first = false;
            WriteString(name, text);
            text.Append(':');
            Write(value, text, depth + 1);
        }
        text.Append('}');
    }

    private static void WriteArray(JsonArray items, StringBuilder text, int depth)
    {
        text.Append('[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) text.Append(',');
            Write(items[i], text, depth + 1);
        }
        text.Append(']');
    }

    private static void WriteValue(JsonValue value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.True: text.Append("true"); break;
            case JsonValueKind.False: text.Append("false"); break;
            case JsonValueKind.String: WriteString(value.GetValue<string>(), text); break;
            case JsonValueKind.Number when long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && Math.Abs(number) <= 9_007_199_254_740_991:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            default: throw new InvalidOperationException($"canon-v1 holds texts, whole numbers and truth values, not {value.ToJsonString()}.");
        }
    }

    private static void WriteString(string value, StringBuilder text)
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
                case '\t': text.Append("\\t"); break;
                case '\n': text.Append("\\n"); break;
                case '\f': text.Append("\\f"); break;
                case '\r': text.Append("\\r"); break;
                case < ' ': text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"); break;
                case var _ when char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]):
                    text.Append(c).Append(value[++i]);
                    break;
                // Half a character has no UTF-8: two encoders would differ, so it is written as the replacement character.
                case var _ when char.IsSurrogate(c): text.Append('\uFFFD'); break;
                default: text.Append(c); break;
            }
        }
        text.Append('"');
    }
}
