using Portal.Domain.Plans;

namespace Portal.Web.Api.Plans;

/// <summary>What a text would become, before anything is created.</summary>
public sealed record ImportPreview(string? Title, IReadOnlyList<ImportPreview.Section> Sections)
{
    public static ImportPreview Of(PlanSketch sketch)
    {
        var depths = new Dictionary<string, int>();
        return new(sketch.Title, [.. sketch.Sections.Select(section =>
        {
            var depth = depths[section.Key] = section.Parent is { } parent ? depths[parent] + 1 : 1;
            var body = section.Prose ?? ProseNode.EmptyDocument;
            var words = body.Walk().Sum(node => node.Text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length ?? 0);
            return new Section(section.NumberLabel, section.Title, depth, words, body.Walk().Count(node => node.Type == "table"));
        })]);
    }

    public sealed record Section(string? Number, string Title, int Depth, int Words, int Tables);
}
