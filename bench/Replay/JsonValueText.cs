using System.Globalization;
using Portal.Collaboration;

namespace Portal.Replay;

/// <summary>Values as JSON text, the way <c>JSON.stringify</c> shows them.</summary>
internal static class JsonValueText
{
    public static string Of(Any value) => Shown(value).ToJsonText();

    public static string Of(double milliseconds) => Math.Round(milliseconds, 3).ToString(CultureInfo.InvariantCulture);

    /// <summary>JSON has no BigInt; it is shown as text.</summary>
    private static Any Shown(Any value) => value.Kind switch
    {
        AnyKind.BigInt => value.ToString(),
        AnyKind.Undefined => Any.Null,
        AnyKind.Array => Any.Array(value.AsArray!.Select(Shown)),
        AnyKind.Object => new AnyObject(value.AsObject!.Where(entry => !entry.Value.IsUndefined).Select(entry => KeyValuePair.Create(entry.Key, Shown(entry.Value)))),
        _ => value,
    };
}
