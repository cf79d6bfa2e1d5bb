using System.Text.Json;
using Portal.Authoring.Schema;
using Portal.Collaboration;
using Portal.Domain.Plans.Records;
using Portal.Domain.Shared;

namespace Portal.Authoring.Suggestions;

/// <summary>A row somebody proposes: its kind, its place among the others, its fields, as text.</summary>
public sealed record ProposedRow(string Kind, IReadOnlyDictionary<string, string> Fields)
{
    private const int MostFields = 200;

    /// <summary><c>{ kind, order, code, title… }</c>. Only text comes through, and only a kind the model knows.</summary>
    public static bool TryRead(string json, out ProposedRow row)
    {
        row = new("", new Dictionary<string, string>());
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return false;
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var field in document.RootElement.EnumerateObject())
            {
                if (fields.Count >= MostFields || field.Value.ValueKind != JsonValueKind.String || field.Name.Length is 0 or > PlanLimits.KeyCharacters) return false;
                var value = field.Value.GetString() ?? "";
                if (value.Length > PlanLimits.ValueCharacters) return false;
                fields[field.Name] = value;
            }

            if (!fields.Remove(PlanKeys.Kind, out var kind) || RecordKinds.Find(kind) is null) return false;
            if (!fields.TryGetValue(PlanKeys.Order, out var order) || !IsOrder(order)) return false;
            if (fields.ContainsKey(PlanKeys.Section) || fields.ContainsKey(PlanKeys.Removed)) return false;
            row = new(kind, fields);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A place among rows: letters and digits that compare by code unit.</summary>
    public static bool IsOrder(string order) => order.Length is > 0 and <= PlanLimits.KeyCharacters && order.All(char.IsAsciiLetterOrDigit);

    /// <summary>The same map whether the row is new or comes back after it was taken back.</summary>
    public void Put(YMap records, string id, string section)
    {
        if (records.Get(id).AsType is not YMap map)
        {
            map = new YMap();
            records.Set(id, map);
        }

        map.Set(PlanKeys.Kind, Kind);
        map.Set(PlanKeys.Section, section);
        map.Set(PlanKeys.Code, Fields.GetValueOrDefault(PlanKeys.Code, ""));
        foreach (var (field, value) in Fields) map.Set(field, value);
        map.Set(PlanKeys.Removed, "");
    }
}
