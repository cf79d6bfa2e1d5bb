using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Collaboration;
using Portal.Domain.Plans.Settings;

namespace Portal.Authoring.Suggestions;

/// <summary>
/// Lets a suggestion into a live document, or says why not. What is proposed replaces only what its author saw: when anything else
/// stands there by now, nothing is changed and nothing is guessed. Edits around it do not matter, places hang on the letters themselves.
/// </summary>
public static class SuggestionMerge
{
    /// <summary>Run inside a transaction of the session, with the rights of that moment.</summary>
    /// <param name="undo">How it is taken back; null where it cannot be.</param>
    public static MergeOutcome Apply(YDoc document, EditScope scope, Suggestion suggestion, out SuggestionUndo? undo)
    {
        undo = null;
        if (!MayWrite(document, scope, suggestion.SectionId, suggestion.RecordId)) return MergeOutcome.NotAllowed;
        if (Find(document, suggestion.Kind, PlaceOf(suggestion)) is not { } found) return MergeOutcome.Gone;
        if (found.Now.Exact != suggestion.Before) return MergeOutcome.Conflict;
        var former = found.Former(suggestion.After);
        if (!found.Put(suggestion.After)) return MergeOutcome.Gone;
        if (former is null) return MergeOutcome.Applied;

        var (start, end, seen) = found.Written();
        undo = new(start, end, seen, former);
        return MergeOutcome.Applied;
    }

    /// <summary>Takes back what was accepted, where exactly that still stands. Run inside a transaction of the session.</summary>
    /// <param name="again">Where it may be proposed again.</param>
    public static MergeOutcome TakeBack(YDoc document, EditScope scope, Suggestion suggestion, SuggestionUndo undo, out SuggestionPlace again)
    {
        again = PlaceOf(suggestion);
        if (!MayWrite(document, scope, suggestion.SectionId, suggestion.RecordId)) return MergeOutcome.NotAllowed;
        var written = again with { Start = undo.Start ?? again.Start, End = undo.End ?? again.End };
        if (Find(document, suggestion.Kind, written, isWritten: true) is not { } found) return MergeOutcome.Gone;
        if (found.Now.Exact != undo.Seen) return MergeOutcome.Conflict;
        if (!found.Put(undo.Content)) return MergeOutcome.Gone;
        var (start, end, _) = found.Written();
        if (start is not null && end is not null) again = again with { Start = start, End = end };
        return MergeOutcome.Applied;
    }

    /// <summary>What stands there now; null when the place is unknown, gone, or nothing one may propose for.</summary>
    public static SuggestedPlace? Look(YDoc document, SuggestionKind kind, SuggestionPlace place) => Find(document, kind, place)?.Now;

    /// <summary>Whether someone of that scope writes there. A row that is not there yet is its section's.</summary>
    public static bool MayWrite(YDoc document, EditScope scope, string section, string? record)
    {
        var sections = document.GetMap(PlanKeys.Sections);
        if (record is null || document.GetMap(PlanKeys.Records).Get(record).AsType is not YMap map) return ChangeJudge.Covers(sections, scope, section);
        return scope.Records.Contains(record) || scope.Kinds.Contains(map.Text(PlanKeys.Kind) ?? "") || ChangeJudge.Covers(sections, scope, map.Text(PlanKeys.Section));
    }

    private static SuggestionPlace PlaceOf(Suggestion suggestion) => new(suggestion.SectionId, suggestion.RecordId, suggestion.FieldKey, suggestion.Start, suggestion.End);

    /// <param name="isWritten">Looks for what was accepted, not for where it would go.</param>
    private static FoundPlace? Find(YDoc document, SuggestionKind kind, SuggestionPlace place, bool isWritten = false)
    {
        if (document.GetMap(PlanKeys.Sections).Get(place.SectionId).AsType is not YMap section || section.IsTrue(PlanKeys.Removed)) return null;
        return kind switch
        {
            SuggestionKind.Text => TextRange.InText(document, section, place) is { } range ? TextPlaces.Rewriting(range) : null,
            SuggestionKind.Format => TextRange.InText(document, section, place) is { Length: > 0 } range ? TextPlaces.Reformatting(range) : null,
            SuggestionKind.Blocks => TextRange.InBody(document, section, place) is { } range ? TextPlaces.Replacing(range) : null,
            SuggestionKind.Field => RecordPlaces.Field(document, section, place),
            SuggestionKind.Row => RecordPlaces.Row(document, place, isWritten),
        };
    }
}
