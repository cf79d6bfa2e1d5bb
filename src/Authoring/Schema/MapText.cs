using Portal.Collaboration;

namespace Portal.Authoring.Schema;

/// <summary>Reads the values of a map as the text they must be.</summary>
internal static class MapText
{
    extension(YMap map)
    {
        /// <summary>The text of a key; null when absent, empty, or of another type.</summary>
        public string? Text(string key) => map.Get(key).AsString is { Length: > 0 } text ? text : null;

        public bool IsTrue(string key) => map.Text(key) == PlanKeys.True;
    }
}
