using System.Text.Json.Serialization;

namespace Portal.Authoring.Import;

/// <summary>The form in which a read file is handed from one process to the other. Deep enough for the deepest text, and no deeper.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, MaxDepth = 256, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImportedFile))]
internal sealed partial class ImportJson : JsonSerializerContext;
