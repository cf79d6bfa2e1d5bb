using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Web.Realtime.Wire;

/// <summary>Bytes out of base64 without a string between; null for what is no base64, which the hub then answers by name.</summary>
internal sealed class EncodedBytes : JsonConverter<byte[]?>
{
    public override byte[]? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var bytes) ? bytes : null;

    public override void Write(Utf8JsonWriter writer, byte[]? value, JsonSerializerOptions options) => writer.WriteBase64StringValue(value);
}
