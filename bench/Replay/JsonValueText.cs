using System.Globalization;
using Portal.Collaboration;

namespace Portal.Replay;

/// <summary>Values as JSON text, the way <c>JSON.stringify</c> shows them.</summary>
internal static class JsonValueText
{
    /// <summary>JSON's own readers go no deeper.</summary>
    private const int MaximumDepth = 128;

    public static string Of(Any value) => Shown(value, 0).ToJsonText();

    public static string Of(double milliseconds) => Math.Round(milliseconds, 3).ToString(CultureInfo.InvariantCulture);

    /// <summary>JSON has no BigInt; it is shown as text.</summary>
    private static Any Shown(Any value, int depth) => value.Kind switch
    {
        _ when depth == MaximumDepth => throw new InvalidOperationException($"the content nests deeper than {MaximumDepth} and cannot be shown as JSON"),
        AnyKind.BigInt => value.ToString(),
        AnyKind.Undefined => Any.Null,
        AnyKind.Array => Any.Array(value.AsArray!.Select(item => Shown(item, depth + 1))),
        AnyKind.Object => new AnyObject(value.AsObject!.Where(entry => !entry.Value.IsUndefined).Select(entry => KeyValuePair.Create(entry.Key, Shown(entry.Value, depth + 1)))),
        _ => value,
    };
}
