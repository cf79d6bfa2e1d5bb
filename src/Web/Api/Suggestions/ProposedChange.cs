using Portal.Authoring.Schema;
using Portal.Authoring.Suggestions;
using Portal.Domain.Plans.Settings;

namespace Portal.Web.Api.Suggestions;

/// <summary>A change as the browser of its author found it. Positions are Yjs relative positions in base64; <paramref name="Before"/> is what it saw there, in words.</summary>
public sealed record ProposedChange(string? Section, string? Record, string? Field, SuggestionKind Kind, string? From, string? To, string? Before, string? After)
{
    private const int PositionBytes = 200;

    /// <summary>Null when places or content are nothing an editor sends.</summary>
    public SuggestionPlace? Place()
    {
        if (Section is not { } section || !PlanLimits.IsId(section) || (Record is { } record && !PlanLimits.IsId(record)) || After is not { Length: <= Suggestion.ContentLength } after) return null;
        var isContent = Kind switch
        {
            SuggestionKind.Text => SuggestedContent.TryRuns(after, out _),
            SuggestionKind.Format => SuggestedContent.TryFormats(after, out _),
            SuggestionKind.Blocks => SuggestedContent.TryBlocks(after, out _),
            SuggestionKind.Row => Record is not null && ProposedRow.TryRead(after, out _),
            SuggestionKind.Field => after.Length <= PlanLimits.ValueCharacters,
            _ => false,
        };
        if (!isContent) return null;
        if (Kind == SuggestionKind.Field) return Field is { Length: <= PlanLimits.KeyCharacters } ? new(section, Record, Field) : null;
        if (Kind == SuggestionKind.Row) return new(section, Record);
        return Bytes(From) is { } start && Bytes(To) is { } end ? new(section, Start: start, End: end) : null;
    }

    /// <summary>Whether its author saw what stands there: spaces between blocks are told differently by either side.</summary>
    public bool Saw(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c))) == string.Concat((Before ?? "").Where(c => !char.IsWhiteSpace(c)));

    private static byte[]? Bytes(string? base64)
    {
        var bytes = new byte[PositionBytes];
        return base64 is not null && Convert.TryFromBase64String(base64, bytes, out var written) && written > 0 ? bytes[..written] : null;
    }
}
