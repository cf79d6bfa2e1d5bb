using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Workflows.Definitions;

/// <summary>Reads and writes circuits as JSON; the schema is <c>circuit.schema.json</c> beside this file. Unknown properties are refused, so that a slip of the pen shows.</summary>
public static class DefinitionJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 12,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
        RespectNullableAnnotations = true,
    };

    public static string Write(WorkflowDefinition definition) => JsonSerializer.Serialize(definition, Options);

    /// <summary>Reads what we wrote or ship; a text that is not a circuit is a bug here.</summary>
    public static WorkflowDefinition Read(string json) =>
        JsonSerializer.Deserialize<WorkflowDefinition>(json, Options) ?? throw new JsonException("The circuit is null.");

    /// <summary>Reads what somebody uploads: refused in words, never thrown.</summary>
    public static bool TryRead(string json, [NotNullWhen(true)] out WorkflowDefinition? definition, out IReadOnlyList<DefinitionProblem> problems)
    {
        definition = null;
        try
        {
            definition = JsonSerializer.Deserialize<WorkflowDefinition>(json, Options);
        }
        catch (JsonException exception)
        {
            problems = [new(DefinitionProblem.NotReadable, null, exception.Path)];
            return false;
        }

        problems = definition is null ? [new(DefinitionProblem.NotReadable, null)] : DefinitionValidation.Validate(definition);
        return definition is not null && problems.Count == 0;
    }

    /// <summary>The published schema.</summary>
    public static string Schema()
    {
        using var stream = typeof(DefinitionJson).Assembly.GetManifestResourceStream("Portal.Workflows.Definitions.circuit.schema.json")
            ?? throw new InvalidOperationException("The schema is embedded in this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
