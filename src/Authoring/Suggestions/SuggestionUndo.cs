using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Authoring.Suggestions;

/// <summary>
/// How something accepted is taken back: where what it wrote stands, what it wrote, and what stood there before. Taken back only over exactly
/// what was written: whatever people changed in it since is theirs.
/// </summary>
/// <param name="Content">As a suggestion holds its content.</param>
public sealed partial record SuggestionUndo(byte[]? Start, byte[]? End, string Seen, string Content)
{
    public string ToJson() => JsonSerializer.Serialize(this, Json.Default.SuggestionUndo);

    public static SuggestionUndo? Read(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Json.Default.SuggestionUndo);

    [JsonSerializable(typeof(SuggestionUndo))]
    private sealed partial class Json : JsonSerializerContext;
}
