using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Workflows.Engine;

/// <summary>Writes our own small values (ids, version numbers, addresses) as the text they parse from.</summary>
internal sealed class ParsableJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && typeToConvert.Namespace?.StartsWith("Portal.", StringComparison.Ordinal) == true
        && typeToConvert.GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IParsable<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!; // a closed type with a public constructor

    private sealed class Converter<T> : JsonConverter<T> where T : struct, IParsable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var value) ? value : throw new JsonException($"Not a {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
