using Portal.Domain.Plans;

namespace Portal.Web.Rendering.Blocks;

/// <summary>One column of a mandate: its heading and what was asked under it.</summary>
public sealed record MandateColumn(string? Heading, IReadOnlyList<string> Items)
{
    private const int MostColumns = 4;
    private static readonly string[] Whence = ["date", "axis", "action"];

    public static IReadOnlyList<MandateColumn> Of(PlanRecord mandate) =>
        [.. Enumerable.Range(1, MostColumns)
            .Select(number => new MandateColumn(mandate[$"heading{number}"], Lines(mandate[$"items{number}"])))
            .Where(column => column.Heading is not null || column.Items.Count > 0)];

    /// <summary>Where the mandate comes from: date, axis and action, those that are known.</summary>
    public static string Reference(PlanRecord mandate, BlockModel model) => string.Join(" · ", Whence
        .Where(key => mandate[key] is not null)
        .Select(key => key == "date" ? mandate[key]! : $"{model.Words.Field(mandate.Kind, key)} {mandate[key]}"));

    private static string[] Lines(string? raw) =>
        raw?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
