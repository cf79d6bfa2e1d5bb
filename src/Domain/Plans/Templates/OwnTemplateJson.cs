using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Domain.Plans.Templates;

/// <summary>How the content of an organisation's own template is kept. As deep as the deepest text a plan may hold.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, MaxDepth = 256, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OwnTemplateContent))]
internal sealed partial class OwnTemplateJson : JsonSerializerContext
{
    public static string Write(OwnTemplateContent content) => JsonSerializer.Serialize(content, Default.OwnTemplateContent);

    public static OwnTemplateContent Read(string json) =>
        JsonSerializer.Deserialize(json, Default.OwnTemplateContent) ?? throw new InvalidOperationException("A template without content.");
}
