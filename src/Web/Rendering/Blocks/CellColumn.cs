using Portal.Domain.Plans.Records;

namespace Portal.Web.Rendering.Blocks;

/// <summary>A column of natural-key cells: a year of the horizon, or a year an author filled outside of it.</summary>
public sealed record CellColumn(string Key, string Label, FieldDefinition Field)
{
    public static IReadOnlyList<CellColumn> Years(BlockModel model, string prefix)
    {
        var typed = model.Rows
            .SelectMany(row => row.Fields.Where(cell => cell.Key.StartsWith(prefix, StringComparison.Ordinal) && cell.Value.Length > 0))
            .Select(cell => cell.Key[prefix.Length..]);
        var years = model.Block.Layout == BlockLayout.Table ? typed : model.Plan.Settings.Years.Select(year => $"{year}").Concat(typed);
        return [.. years
            .Where(year => int.TryParse(year, out _))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(year => new CellColumn(year, year, model.Kind.Field(prefix + year)!))];
    }
}
