using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Schema;

/// <summary>Reads one record from its map; what has the wrong type is left out and counted.</summary>
internal static class RecordReader
{
    public static PlanRecord? Read(string id, Any value, ref int ignored)
    {
        if (value.AsType is not YMap map || !PlanLimits.IsId(id) || map.Text(PlanKeys.Kind) is not { } kind)
        {
            ignored++;
            return null;
        }
        var fields = new Dictionary<string, string>();
        foreach (var (key, typed) in map)
        {
            if (PlanKeys.IsRecordHeading(key)) continue;
            if (typed.AsString is not { Length: <= PlanLimits.ValueCharacters } text || key.Length > PlanLimits.KeyCharacters) ignored++;
            else if (text.Length > 0) fields[key] = text;
        }
        return new(id, kind, map.Text(PlanKeys.Section) ?? "", map.Text(PlanKeys.Code), map.Text(PlanKeys.Order) ?? "", map.IsTrue(PlanKeys.Removed), fields);
    }
}
