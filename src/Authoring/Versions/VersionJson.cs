using System.Text.Json.Serialization;
using Portal.Domain.Plans;

namespace Portal.Authoring.Versions;

/// <summary>How versions and read models are stored. Depth: a snapshot wraps prose, which nests.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, MaxDepth = 200,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VersionSnapshot))]
[JsonSerializable(typeof(PlanContent))]
public sealed partial class VersionJson : JsonSerializerContext;
