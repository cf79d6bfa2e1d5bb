using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Plans.Settings;

namespace Portal.Authoring.Suggestions;

/// <summary>A range of a text, or of the paragraphs of a body, as the document has it now.</summary>
internal sealed record TextRange(AbstractType Type, int From, int Length)
{
    public static TextRange? InText(YDoc document, YMap section, SuggestionPlace place) =>
        Resolve(document, section, place) is { Type: YXmlText } range ? range : null;

    public static TextRange? InBody(YDoc document, YMap section, SuggestionPlace place) =>
        Resolve(document, section, place) is { } range && range.Type == section.Get(PlanKeys.Body).AsType ? range : null;

    /// <summary>Two positions that stay with the letters of a range of this length that begins here: what is typed at its edges is outside.</summary>
    public (byte[] Start, byte[] End) Anchored(int length)
    {
        var start = RelativePosition.At(Type, From).Encode();
        return (start, length > 0 ? RelativePosition.At(Type, From + length, -1).Encode() : start);
    }

    private static TextRange? Resolve(YDoc document, YMap section, SuggestionPlace place)
    {
        if (place.Start is not { } start || place.End is not { } end) return null;
        if (!RelativePosition.TryDecode(start, out var from, out _) || !RelativePosition.TryDecode(end, out var to, out _)) return null;
        // A letter it hung on was taken away: what is around it is no more what its author saw.
        if (!from.IsAlive(document) || !to.IsAlive(document)) return null;
        if (!from.TryResolve(document, out var type, out var first) || !to.TryResolve(document, out var last, out var end2) || type != last || first > end2) return null;

        var body = section.Get(PlanKeys.Body).AsType;
        for (AbstractType? at = type; at is not null; at = at.Parent)
        {
            if (at.IsDeleted) return null;
            if (at == body) return new(type, first, end2 - first);
        }

        return null;
    }
}
