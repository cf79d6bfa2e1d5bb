using System.Text;
using System.Text.Json;
using Portal.Authoring.Schema;
using Portal.Domain.Plans.Settings;

namespace Portal.Web.Api.Comments;

/// <summary>A thread begun in the margin. Positions are Yjs relative positions as JSON text; the server keeps them and never reads them.</summary>
public sealed record NewThread(string? Section, string? Record, string? Field, JsonElement From, JsonElement To, string? Quote, string? Text, CommentSpace Space = CommentSpace.Internal)
{
    private const int PositionLength = 2_000;

    /// <summary>Null when ids or positions are nothing an editor sends.</summary>
    public CommentAnchor? Anchor()
    {
        if (!IsId(Section) || !IsId(Record) || Field is { Length: > PlanLimits.KeyCharacters }) return null;
        return TryPosition(From, out var start) && TryPosition(To, out var end) ? new(Section, Record, Field, start, end, Quote) : null;
    }

    private static bool IsId(string? id) => id is null || PlanLimits.IsId(id);

    private static bool TryPosition(JsonElement json, out byte[]? position)
    {
        var text = json.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => json.GetString(),
            _ => json.GetRawText(),
        };
        position = text is null ? null : Encoding.UTF8.GetBytes(text);
        return text is not { Length: > PositionLength };
    }
}
