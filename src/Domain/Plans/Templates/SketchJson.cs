using System.Text.Json.Serialization;

namespace Portal.Domain.Plans.Templates;

/// <summary>The file format of a sketch. A property nobody knows is a mistake in the file, not something to skip.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(PlanSketch))]
internal sealed partial class SketchJson : JsonSerializerContext;
