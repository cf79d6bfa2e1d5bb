namespace Portal.Collaboration.Tests.Fuzz;

/// <summary>Carries out described operations on a document (peer/operations.mjs does the same there).</summary>
internal static class OperationRunner
{
    public static void DeclareRoots(YDoc doc)
    {
        foreach (var name in new[] { "text", "array", "map", "xml" }) Root(doc, name);
    }

    public static AbstractType Root(YDoc doc, string name) => name switch
    {
        "text" => doc.GetText(name),
        "array" => doc.GetArray(name),
        "map" => doc.GetMap(name),
        _ => doc.GetXmlFragment(name),
    };

    /// <summary>How a type is named in an operation: a root by name, a nested one by its item.</summary>
    public static Any NameOf(AbstractType type) =>
        type.Id is { } id ? Any.Array((double)id.Client, (double)id.Clock) : type.RootName!;

    public static AbstractType TypeOf(YDoc doc, Any target) =>
        target.AsString is { } name
            ? Root(doc, name)
            : ((ContentType)((Item)doc.Store.Find(new((ulong)target.AsArray![0].AsNumber!.Value, (int)target.AsArray[1].AsNumber!.Value))).Content).Type;

    public static void Run(YDoc doc, Any operation)
    {
        var parts = operation.AsArray!;
        var type = TypeOf(doc, parts[1]);
        switch (parts[0].AsString)
        {
            case "ti": ((YText)type).Insert(Int(parts[2]), parts[3].AsString!, parts[4].AsObject); break;
            case "td": ((YText)type).Delete(Int(parts[2]), Int(parts[3])); break;
            case "tf": ((YText)type).Format(Int(parts[2]), Int(parts[3]), parts[4].AsObject!); break;
            case "te": ((YText)type).InsertEmbed(Int(parts[2]), Value(parts[3]), parts[4].AsObject); break;
            case "tx": ((YText)type).ApplyDelta([.. parts[2].AsArray!.Select(Step)]); break;
            case "ta": ((YText)type).SetAttribute(parts[2].AsString!, parts[3]); break;
            case "tr": ((YText)type).RemoveAttribute(parts[2].AsString!); break;
            case "ai": ((YArray)type).Insert(Int(parts[2]), Values(parts[3])); break;
            case "ap": ((YArray)type).Push(Values(parts[2])); break;
            case "ad": ((YArray)type).Delete(Int(parts[2]), Int(parts[3])); break;
            case "ms": ((YMap)type).Set(parts[2].AsString!, Value(parts[3])); break;
            case "md": ((YMap)type).Delete(parts[2].AsString!); break;
            case "xi": ((YXmlFragment)type).Insert(Int(parts[2]), [.. parts[3].AsArray!.Select(Make)]); break;
            case "xd": ((YXmlFragment)type).Delete(Int(parts[2]), Int(parts[3])); break;
            case "xs": ((YXmlElement)type).SetAttribute(parts[2].AsString!, parts[3]); break;
            case "xr": ((YXmlElement)type).RemoveAttribute(parts[2].AsString!); break;
            default: throw new InvalidOperationException($"Unknown operation {parts[0]}.");
        }
    }

    /// <summary>What people see, as text. Keys come in the order they arrived, which differs between people, unless sorted.</summary>
    public static string Content(YDoc doc, bool sorted = false) => JsonText.Stringify(Shape(ContentOf(doc), sorted));

    private static AnyObject ContentOf(YDoc doc) => new AnyObject()
        .Set("text", Any.Array(doc.GetText("text").ToDelta().Select(step => (step with { Insert = step.Insert.AsType?.ToJson() ?? step.Insert }).ToJson())))
        .Set("array", doc.GetArray("array").ToJson())
        .Set("map", doc.GetMap("map").ToJson())
        .Set("xml", doc.GetXmlFragment("xml").ToString());

    /// <summary>JSON has no BigInt: both sides show it as text.</summary>
    public static Any Shape(Any value, bool sorted) => value.Kind switch
    {
        AnyKind.BigInt => $"{value}n",
        AnyKind.Array => Any.Array(value.AsArray!.Select(item => Shape(item, sorted))),
        AnyKind.Object => new AnyObject((sorted ? value.AsObject!.OrderBy(entry => entry.Key, StringComparer.Ordinal) : value.AsObject!.AsEnumerable())
            .Select(entry => KeyValuePair.Create(entry.Key, Shape(entry.Value, sorted)))),
        _ => value,
    };

    private static int Int(Any value) => (int)value.AsNumber!.Value;
    private static Any[] Values(Any list) => [.. list.AsArray!.Select(Value)];
    private static Any Value(Any value) => value.AsObject is { } described && !described["$"].IsUndefined ? Make(described["$"]) : value;

    private static DeltaOp Step(Any step)
    {
        var parts = step.AsObject!;
        return new()
        {
            Insert = parts["insert"],
            Retain = parts.ContainsKey("retain") ? Int(parts["retain"]) : 0,
            Delete = parts.ContainsKey("delete") ? Int(parts["delete"]) : 0,
            Attributes = parts["attributes"].AsObject,
        };
    }

    private static AbstractType Make(Any description)
    {
        var parts = description.AsArray!;
        switch (parts[0].AsString)
        {
            case "text": return new YText(parts[1].AsString!);
            case "xtext": return new YXmlText(parts[1].AsString!);
            case "array": return new YArray(Values(parts[1]));
            case "map": return new YMap(parts[1].AsArray!.Select(pair => KeyValuePair.Create(pair.AsArray![0].AsString!, Value(pair.AsArray[1]))));
            case "hook": return new YXmlHook(parts[1].AsString!);
            default:
                var element = new YXmlElement(parts[1].AsString!);
                foreach (var pair in parts[2].AsArray!) element.SetAttribute(pair.AsArray![0].AsString!, pair.AsArray[1]);
                element.Push([.. parts[3].AsArray!.Select(Make)]);
                return element;
        }
    }
}
