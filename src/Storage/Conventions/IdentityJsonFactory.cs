using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.Shared;

namespace Portal.Storage.Conventions;

/// <summary>Writes strongly typed ids as plain text inside JSON.</summary>
internal sealed class IdentityJsonFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IIdentity<>));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdentityJson<>).MakeGenericType(typeToConvert))!; // has a parameterless constructor

    private sealed class IdentityJson<TIdentity> : JsonConverter<TIdentity> where TIdentity : struct, IIdentity<TIdentity>
    {
        public override TIdentity Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TIdentity.From(reader.GetGuid());

        public override void Write(Utf8JsonWriter writer, TIdentity value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
