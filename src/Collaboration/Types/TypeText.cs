using System.Globalization;
using System.Text;

namespace Portal.Collaboration;

/// <summary>Types as plain values and as text, with an explicit stack instead of recursion: their depth is their makers' choice.</summary>
internal static class TypeText
{
    private const string Opaque = "[object Object]";

    /// <summary>What Yjs's <c>toJSON</c> gives.</summary>
    public static Any ToJson(AbstractType type)
    {
        if (type is not (YArray or YMap)) return type is YUntyped ? default : Of(type);
        var open = new Stack<Frame>();
        open.Push(new(type));
        while (true)
        {
            var frame = open.Peek();
            if (frame.Next() is not { } value)
            {
                open.Pop();
                if (open.Count == 0) return frame.Result;
                open.Peek().Take(frame.Result);
            }
            else if (value.AsType is YArray or YMap)
            {
                open.Push(new(value.AsType));
            }
            else
            {
                frame.Take(value.AsType is { } nested ? ToJson(nested) : value.AsDocument is null ? value : new AnyObject());
            }
        }
    }

    /// <summary>The characters of a text, without formats and embeds.</summary>
    public static string Plain(AbstractType text)
    {
        var length = 0;
        for (var item = text.Start; item is not null; item = item.Right)
        {
            if (!item.Deleted && item.IsText) length += item.Length;
        }
        return string.Create(length, text, static (span, text) =>
        {
            for (var item = text.Start; item is not null; item = item.Right)
            {
                if (item.Deleted || !item.IsText) continue;
                TextContent.CopyTo(item.Content, item.Length, span);
                span = span[item.Length..];
            }
        });
    }

    /// <summary>What Yjs's <c>toString</c> gives.</summary>
    public static string Of(AbstractType type)
    {
        var text = new StringBuilder();
        var open = new Stack<Any>();
        open.Push(type);
        while (open.TryPop(out var piece))
        {
            if (piece.AsType is not { } next)
            {
                text.Append(piece.ToString());
                continue;
            }
            List<Any> pieces = [];
            switch (next)
            {
                case YXmlElement element:
                    Describe(element, pieces);
                    break;
                case YXmlFragment:
                    pieces.AddRange(TypeList.Values(next));
                    break;
                case YXmlText xmlText:
                    foreach (var step in TextDelta.Of(xmlText)) Describe(step, pieces);
                    break;
                default:
                    pieces.Add(next is YText ? Plain(next) : Opaque);
                    break;
            }
            for (var i = pieces.Count - 1; i >= 0; i--) open.Push(pieces[i]);
        }
        return text.ToString();
    }

    private static void Describe(YXmlElement element, List<Any> pieces)
    {
        var name = element.NodeName.ToLowerInvariant();
        pieces.Add($"<{name}");
        foreach (var (key, value) in TypeMap.All(element).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            pieces.Add($" {key}=\"");
            pieces.Add(value);
            pieces.Add("\"");
        }
        pieces.Add(">");
        pieces.AddRange(TypeList.Values(element));
        pieces.Add($"</{name}>");
    }

    private static void Describe(DeltaOp step, List<Any> pieces)
    {
        var formats = (step.Attributes ?? new()).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        foreach (var (name, value) in formats)
        {
            pieces.Add($"<{name}");
            foreach (var (key, member) in Members(value).OrderBy(entry => entry.Key, StringComparer.Ordinal)) pieces.Add($" {key}=\"{member}\"");
            pieces.Add(">");
        }
        pieces.Add(step.Insert);
        for (var i = formats.Count - 1; i >= 0; i--) pieces.Add($"</{formats[i].Key}>");
    }

    /// <summary>What a JavaScript <c>for … in</c> loop finds in a value.</summary>
    private static IEnumerable<KeyValuePair<string, Any>> Members(Any value) => value.Kind switch
    {
        AnyKind.Object => value.AsObject!,
        AnyKind.String => value.AsString!.Select((c, i) => Member(i, c.ToString())),
        AnyKind.Array => value.Items!.Select((item, i) => Member(i, item)),
        _ => [],
    };

    private static KeyValuePair<string, Any> Member(int index, Any value) => new(index.ToString(CultureInfo.InvariantCulture), value);

    /// <summary>An array or a map half turned into a plain value.</summary>
    private sealed class Frame(AbstractType type)
    {
        private readonly IEnumerator<KeyValuePair<string, Any>> _members =
            (type is YArray ? TypeList.Values(type).Select(value => KeyValuePair.Create("", value)) : TypeMap.All(type)).GetEnumerator();
        private readonly List<Any> _items = [];
        private readonly AnyObject _object = new();

        public Any Result => type is YArray ? Any.FromArray([.. _items]) : _object;

        public Any? Next() => _members.MoveNext() ? (Any?)_members.Current.Value : null;

        public void Take(Any value)
        {
            if (type is YArray) _items.Add(value);
            else _object.Set(_members.Current.Key, value);
        }
    }
}
