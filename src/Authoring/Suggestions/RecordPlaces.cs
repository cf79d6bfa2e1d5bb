using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Plans.Settings;

namespace Portal.Authoring.Suggestions;

/// <summary>Places of suggestions among the fields and rows of a plan.</summary>
internal static class RecordPlaces
{
    /// <summary>What takes a proposed row back: it goes to the bin, from where it is proposed again.</summary>
    private const string ToTheBin = "";

    /// <summary>A title, a field of a row, its place among the others, or whether it is in the bin.</summary>
    public static FoundPlace? Field(YDoc document, YMap section, SuggestionPlace place)
    {
        if (place.FieldKey is not { } key) return null;
        var map = place.RecordId is null ? key == PlanKeys.Title ? section : null : document.GetMap(PlanKeys.Records).Get(place.RecordId).AsType as YMap;
        if (map is null || key.Length is 0 or > PlanLimits.KeyCharacters) return null;
        if (place.RecordId is not null && (key is PlanKeys.Kind or PlanKeys.Section || (key != PlanKeys.Removed && map.IsTrue(PlanKeys.Removed)) || map.Text(PlanKeys.Section) != place.SectionId)) return null;
        var value = map.Text(key) ?? "";
        return new(new(value, value), _ => value, text =>
        {
            if (text.Length > PlanLimits.ValueCharacters || (key == PlanKeys.Order && !ProposedRow.IsOrder(text))) return false;
            map.Set(key, text);
            return true;
        }, () => (null, null, map.Text(key) ?? ""));
    }

    /// <summary>A row that is not there: never was, or is in the bin since it was taken back.</summary>
    public static FoundPlace? Row(YDoc document, SuggestionPlace place, bool isWritten)
    {
        if (place.RecordId is not { } id || !PlanLimits.IsId(id)) return null;
        var records = document.GetMap(PlanKeys.Records);
        var stands = records.Get(id).AsType is YMap map && !map.IsTrue(PlanKeys.Removed);
        if (stands != isWritten) return null;
        return new(new("", ""), _ => ToTheBin, json =>
        {
            if (json == ToTheBin)
            {
                if (records.Get(id).AsType is not YMap row) return false;
                row.Set(PlanKeys.Removed, PlanKeys.True);
                return true;
            }

            if (!ProposedRow.TryRead(json, out var proposed)) return false;
            proposed.Put(records, id, place.SectionId);
            return true;
        }, () => (null, null, ""));
    }
}
