using Portal.Domain.Plans;

namespace Portal.Web.Rendering.Blocks;

/// <summary>How the cells of the planning grid are drawn; a value this release does not know is drawn as blank.</summary>
public static class QuarterCells
{
    public static bool HasAny(PlanRecord row, string prefix) =>
        row.Fields.Any(cell => cell.Key.StartsWith(prefix, StringComparison.Ordinal) && Class(cell.Value) is not null);

    public static string? Class(string? state) => state is "planned" or "progress" or "done" ? state : null;
}
