using System.Text;
using Portal.Authoring.Schema;
using Portal.Authoring.Sessions;
using Portal.Authoring.Versions;
using Portal.Collaboration;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Settings;

namespace Portal.Authoring.Suggestions;

/// <summary>
/// Lets a suggestion into a live document, or says why not. What is proposed replaces only what its author saw: when anything else
/// stands there by now, nothing is changed and nothing is guessed. Edits around it do not matter, places hang on the letters themselves.
/// </summary>
public static class SuggestionMerge
{
    /// <summary>Run inside a transaction of the session, with the rights of that moment.</summary>
    public static MergeOutcome Apply(YDoc document, EditScope scope, Suggestion suggestion)
    {
        if (!MayWrite(document, scope, suggestion.SectionId, suggestion.RecordId)) return MergeOutcome.NotAllowed;
        var place = new SuggestionPlace(suggestion.SectionId, suggestion.RecordId, suggestion.FieldKey, suggestion.Start, suggestion.End);
        if (Find(document, suggestion.Kind, place) is not { } found) return MergeOutcome.Gone;
        if (found.Place.Exact != suggestion.Before) return MergeOutcome.Conflict;
        return found.Put(suggestion.After) ? MergeOutcome.Applied : MergeOutcome.Gone;
    }

    /// <summary>What stands there now; null when the place is unknown, gone, or nothing one may propose for.</summary>
    public static SuggestedPlace? Look(YDoc document, SuggestionKind kind, SuggestionPlace place) => Find(document, kind, place)?.Place;

    /// <summary>Whether someone of that scope writes there.</summary>
    public static bool MayWrite(YDoc document, EditScope scope, string section, string? record)
    {
        var sections = document.GetMap(PlanKeys.Sections);
        if (record is null) return ChangeJudge.Covers(sections, scope, section);
        return document.GetMap(PlanKeys.Records).Get(record).AsType is YMap map
            && (scope.Records.Contains(record) || scope.Kinds.Contains(map.Text(PlanKeys.Kind) ?? "") || ChangeJudge.Covers(sections, scope, map.Text(PlanKeys.Section)));
    }

    private static Found? Find(YDoc document, SuggestionKind kind, SuggestionPlace place)
    {
        if (document.GetMap(PlanKeys.Sections).Get(place.SectionId).AsType is not YMap section || section.IsTrue(PlanKeys.Removed)) return null;
        return kind switch
        {
            SuggestionKind.Text => InText(document, section, place) is { } range ? new(Words(range), json => Rewrite(range, json)) : null,
            SuggestionKind.Format => InText(document, section, place) is { Length: > 0 } range ? new(Words(range), json => Reformat(range, json)) : null,
            SuggestionKind.Blocks => InBody(document, section, place) is { } range ? new(Blocks(range), json => Replace(range, json)) : null,
            SuggestionKind.Field => Field(document, section, place),
        };
    }

    private static Found? Field(YDoc document, YMap section, SuggestionPlace place)
    {
        if (place.FieldKey is not { } key) return null;
        var map = place.RecordId is null ? key == PlanKeys.Title ? section : null : document.GetMap(PlanKeys.Records).Get(place.RecordId).AsType as YMap;
        if (map is null || key.Length is 0 or > PlanLimits.KeyCharacters) return null;
        if (place.RecordId is not null && (key is PlanKeys.Kind or PlanKeys.Section or PlanKeys.Order || (key != PlanKeys.Removed && map.IsTrue(PlanKeys.Removed)) || map.Text(PlanKeys.Section) != place.SectionId)) return null;
        var value = map.Text(key) ?? "";
        return new(new(value, value), text =>
        {
            if (text.Length > PlanLimits.ValueCharacters) return false;
            map.Set(key, text);
            return true;
        });
    }

    private static Range? InText(YDoc document, YMap section, SuggestionPlace place) =>
        Resolve(document, section, place) is { Type: YXmlText } range ? range : null;

    private static Range? InBody(YDoc document, YMap section, SuggestionPlace place) =>
        Resolve(document, section, place) is { } range && range.Type == section.Get(PlanKeys.Body).AsType ? range : null;

    private static Range? Resolve(YDoc document, YMap section, SuggestionPlace place)
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

    private static SuggestedPlace Words(Range range)
    {
        var words = new StringBuilder();
        foreach (var run in ((YXmlText)range.Type).ToDelta()) words.Append(run.Insert.AsString ?? "\uFFFC");
        var text = words.ToString(range.From, Math.Min(range.Length, words.Length - range.From));
        return new(text, text);
    }

    private static SuggestedPlace Blocks(Range range)
    {
        var nodes = new ProseReader().Read((YXmlFragment)range.Type).Children.Skip(range.From).Take(range.Length).ToList();
        return new(CanonicalJson.Text(PlanCanon.Prose(Prose.Document(nodes))), string.Join('\n', nodes.Select(Words)));
    }

    private static string Words(ProseNode node) => node.Text ?? string.Concat(node.Children.Select(Words));

    private static bool Rewrite(Range range, string json)
    {
        if (!SuggestedContent.TryRuns(json, out var runs)) return false;
        var change = new List<DeltaOp>();
        if (range.From > 0) change.Add(DeltaOp.OfRetain(range.From));
        change.AddRange(runs);
        if (range.Length > 0) change.Add(DeltaOp.OfDelete(range.Length));
        ((YXmlText)range.Type).ApplyDelta(change);
        return true;
    }

    private static bool Reformat(Range range, string json)
    {
        if (!SuggestedContent.TryFormats(json, out var formats)) return false;
        ((YXmlText)range.Type).Format(range.From, range.Length, formats);
        return true;
    }

    private static bool Replace(Range range, string json)
    {
        if (!SuggestedContent.TryBlocks(json, out var blocks)) return false;
        var body = (YXmlFragment)range.Type;
        if (blocks.Count > 0) body.Insert(range.From, ProseWriter.Body(Prose.Document(blocks)));
        if (range.Length > 0) body.Delete(range.From + blocks.Count, range.Length);
        // A body without a paragraph is nothing an editor shows.
        if (body.Length == 0) body.Insert(0, ProseWriter.Body(ProseNode.EmptyDocument));
        return true;
    }

    private sealed record Range(AbstractType Type, int From, int Length);

    private sealed record Found(SuggestedPlace Place, Func<string, bool> Put);
}
