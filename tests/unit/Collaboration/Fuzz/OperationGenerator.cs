namespace Portal.Collaboration.Tests.Fuzz;

/// <summary>Invents operations that fit a document as it is.</summary>
/// <param name="random">Where everything comes from.</param>
/// <param name="isOdd">
/// Whether there is what stock peers do not agree on. Surrogate pairs, which operations then cut: Yjs puts U+FFFD where a pair is cut, and a
/// cut that changes nothing is told to nobody. XML hooks, whose name ywasm does not read.
/// </param>
/// <param name="isPlain">Whether there is only text without formats: such updates are merged without being read (UpdateConcatenation).</param>
internal sealed class OperationGenerator(Random random, bool isOdd, bool isPlain = false)
{
    private static readonly string[] Words = ["a", "bc", "Le plan ", "d'action\n", "é€", " ", "0123456789", "\u0000\"\\", "😀", "x😀y"];
    private static readonly string[] Keys = ["a", "b", "title", "10", "9", "order", "été"];
    private static readonly string[] Formats = ["bold", "em", "link", "7"];
    private static readonly string[] Names = ["paragraph", "heading", "Table", "li"];

    public Any Next(YDoc doc) => isPlain ? PlainText(doc.GetText("text")) : Change(Pick(doc));

    private Any Change(AbstractType type) => type switch
    {
        YText text => Text(text),
        YArray array => Array(array),
        YXmlElement element when random.Next(3) == 0 => Attribute(element),
        YXmlFragment fragment => Xml(fragment),
        YMap map => Map(map),
        var other => throw new InvalidOperationException(other.GetType().Name),
    };

    private Any PlainText(YText text)
    {
        if (text.Length == 0 || random.Next(3) > 0) return Any.Array("ti", "text", random.Next(text.Length + 1), Word(), Any.Null);
        var at = random.Next(text.Length);
        return Any.Array("td", "text", at, random.Next(1, Math.Min(6, text.Length - at) + 1));
    }

    /// <summary>A root, or something below it.</summary>
    private AbstractType Pick(YDoc doc)
    {
        var type = OperationRunner.Root(doc, random.Next(4) switch { 0 => "text", 1 => "array", 2 => "map", _ => "xml" });
        while (random.Next(3) > 0)
        {
            var children = Children(type);
            if (children.Count == 0) break;
            type = children[random.Next(children.Count)];
        }
        return type;
    }

    private static List<AbstractType> Children(AbstractType type)
    {
        List<AbstractType> children = [];
        for (var item = type.Start; item is not null; item = item.Right)
        {
            if (item is { Deleted: false, Content: ContentType content }) children.Add(content.Type);
        }
        foreach (var item in type.Entries.Values)
        {
            if (item is { Deleted: false, Content: ContentType content }) children.Add(content.Type);
        }
        return children;
    }

    private Any Text(YText text)
    {
        var name = OperationRunner.NameOf(text);
        var at = random.Next(text.Length + 1);
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                return Any.Array("ti", name, at, Word(), Any.Null);
            case 3:
                return Any.Array("ti", name, at, Word(), FormatValues());
            case 4 or 5 or 6 when text.Length > 0:
                at = random.Next(text.Length);
                return Any.Array("td", name, at, random.Next(1, Math.Min(6, text.Length - at) + 1));
            case 7 or 8 when text.Length > 0:
                at = random.Next(text.Length);
                return Any.Array("tf", name, at, random.Next(1, Math.Min(8, text.Length - at + 2)), FormatValues());
            case 9:
                return Any.Array("te", name, at, random.Next(3) == 0 ? Nested(1) : new AnyObject().Set("image", Word()), random.Next(2) == 0 ? Any.Null : FormatValues());
            case 10:
                return Any.Array("tx", name, Delta(text.Length));
            case 11:
                return random.Next(2) == 0 ? Any.Array("ta", name, Key(), Plain(1)) : Any.Array("tr", name, Key());
            default:
                return Any.Array("ti", name, at, Word(), Any.Null);
        }
    }

    private Any Delta(int length)
    {
        var steps = new List<Any>();
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            switch (random.Next(3))
            {
                case 0:
                    var insert = new AnyObject().Set("insert", Word());
                    if (random.Next(2) == 0) insert.Set("attributes", FormatValues());
                    steps.Add(insert);
                    break;
                case 1 when length > 0:
                    var kept = random.Next(1, length + 1);
                    length -= kept;
                    var retain = new AnyObject().Set("retain", kept);
                    if (random.Next(2) == 0) retain.Set("attributes", FormatValues());
                    steps.Add(retain);
                    break;
                default:
                    if (length == 0) break;
                    var deleted = random.Next(1, Math.Min(4, length) + 1);
                    length -= deleted;
                    steps.Add(new AnyObject().Set("delete", deleted));
                    break;
            }
        }
        return Any.Array(steps);
    }

    private Any Array(YArray array)
    {
        var name = OperationRunner.NameOf(array);
        switch (random.Next(5))
        {
            case 0 when array.Length > 0:
            case 1 when array.Length > 0:
                var at = random.Next(array.Length);
                return Any.Array("ad", name, at, random.Next(1, Math.Min(4, array.Length - at) + 1));
            case 2:
                return Any.Array("ap", name, Values());
            default:
                return Any.Array("ai", name, random.Next(array.Length + 1), Values());
        }
    }

    private Any Map(YMap map)
    {
        var name = OperationRunner.NameOf(map);
        return random.Next(4) switch
        {
            0 => Any.Array("md", name, Key()),
            1 => Any.Array("ms", name, Key(), Nested(2)),
            _ => Any.Array("ms", name, Key(), random.Next(12) switch { 0 => Any.BigInt(random.NextInt64()), 1 => Any.Undefined, _ => Plain(2) }),
        };
    }

    private Any Xml(YXmlFragment fragment)
    {
        var name = OperationRunner.NameOf(fragment);
        if (fragment.Length > 0 && random.Next(3) == 0)
        {
            var at = random.Next(fragment.Length);
            return Any.Array("xd", name, at, random.Next(1, Math.Min(3, fragment.Length - at) + 1));
        }
        return Any.Array("xi", name, random.Next(fragment.Length + 1), Any.Array(Enumerable.Range(0, random.Next(1, 3)).Select(_ => Node(2))));
    }

    private Any Attribute(YXmlElement element)
    {
        var name = OperationRunner.NameOf(element);
        return random.Next(4) == 0 ? Any.Array("xr", name, Key()) : Any.Array("xs", name, Key(), random.Next(3) == 0 ? Plain(1) : Word());
    }

    private Any Node(int depth) => depth > 0 && random.Next(2) == 0
        ? Any.Array("elem", Names[random.Next(Names.Length)], Any.Array(Enumerable.Range(0, random.Next(3)).Select(_ => Any.Array(Key(), Word()))), Any.Array(Enumerable.Range(0, random.Next(3)).Select(_ => Node(depth - 1))))
        : isOdd && random.Next(10) == 0 ? Any.Array("hook", "h") : Any.Array("xtext", Word());

    private Any Values() => Any.Array(Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(4) == 0 ? Nested(2) : Plain(2)));

    private Any Nested(int depth)
    {
        var description = random.Next(4) switch
        {
            0 => Any.Array("text", Word()),
            1 when depth > 0 => Any.Array("array", Any.Array(Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(3) == 0 ? Nested(depth - 1) : Plain(1)))),
            2 when depth > 0 => Any.Array("map", Any.Array(Keys.Take(random.Next(4)).Select(key => Any.Array(key, random.Next(3) == 0 ? Nested(depth - 1) : Plain(1))))),
            _ => Any.Array("xtext", Word()),
        };
        return new AnyObject().Set("$", description);
    }

    private Any Plain(int depth) => random.Next(depth > 0 ? 11 : 8) switch
    {
        0 => Any.Null,
        1 => random.Next(2) == 0,
        2 => random.Next(-100, 100),
        3 => random.NextDouble() * 1000 - 500,
        4 => random.Next(6) switch { 0 => -0.0, 1 => 1e21, 2 => 1.5, 3 => 5e-324, 4 => 4294967296, _ => -2147483648 },
        5 => new byte[] { 1, 2, (byte)random.Next(256) },
        6 or 7 => Word(),
        8 => Any.Array(Enumerable.Range(0, random.Next(3)).Select(_ => Plain(depth - 1))),
        9 => new AnyObject(Keys.OrderBy(_ => random.Next()).Take(random.Next(4)).Select(key => KeyValuePair.Create(key, Plain(depth - 1)))),
        _ => new AnyObject(),
    };

    private AnyObject FormatValues() =>
        new(Formats.OrderBy(_ => random.Next()).Take(random.Next(1, 3)).Select(key => KeyValuePair.Create(key, random.Next(5) switch
        {
            0 or 1 => Any.Null,
            2 => new AnyObject().Set("href", Word()),
            3 => "red",
            _ => (Any)true,
        })));

    private string Word() => Words[random.Next(isOdd ? Words.Length : Words.Length - 2)];
    private string Key() => Keys[random.Next(Keys.Length)];
}
