using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.Shared;

namespace Portal.Web.Api;

/// <summary>Ids in JSON are their text, as in addresses.</summary>
internal sealed class IdentityJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IIdentity<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!; // a class with a plain constructor

    private sealed class Converter<TIdentity> : JsonConverter<TIdentity> where TIdentity : struct, IIdentity<TIdentity>
    {
        public override TIdentity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TIdentity.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TIdentity value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
