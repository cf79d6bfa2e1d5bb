using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Storage.Conventions;

/// <summary>How values of the domain that are read whole (settings of a body, an attendance sheet) are written into one column.</summary>
internal static class DomainJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new IdentityJsonFactory(), new JsonStringEnumConverter() },
    };

    public static string Write<TValue>(TValue value) => JsonSerializer.Serialize(value, Options);

    public static TValue Read<TValue>(string json) =>
        JsonSerializer.Deserialize<TValue>(json, Options) ?? throw new JsonException($"A stored {typeof(TValue).Name} is null.");
}
