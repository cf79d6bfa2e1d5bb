using System.Text.Json.Serialization;

namespace Portal.Web.Realtime.Wire;

/// <summary>One Yjs transaction. The epoch says under which rights it was typed; the server judges by those of now.</summary>
public sealed record PushArguments(Guid Deliverable, Guid Batch, long Epoch, [property: JsonConverter(typeof(EncodedBytes))] byte[]? Update);
