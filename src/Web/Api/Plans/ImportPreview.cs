using Portal.Authoring.Import;
using Portal.Domain.Plans;
using Portal.Domain.Plans.Records.Kinds;

namespace Portal.Web.Api.Plans;

/// <summary>What a text would become, before anything is created.</summary>
/// <param name="Money">Tables of amounts found in the text, and what each may become.</param>
public sealed record ImportPreview(string? Title, IReadOnlyList<ImportPreview.Section> Sections, IReadOnlyList<ImportPreview.MoneyOffer> Money)
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
        })], [.. MoneyTableDetector.Find(sketch).Select(table => OfferOf(sketch, table))]);
    }

    private static MoneyOffer OfferOf(PlanSketch sketch, MoneyTable table)
    {
        var lines = table.Sort == MoneyTableSort.Envelopes ? EnvelopeKind.Key : CostLineKind.Key;
        return new(sketch.Sections.First(section => section.Key == table.Section).Title, table.Sort, table.Records.Count(record => record.Kind == lines));
    }

    public sealed record MoneyOffer(string Section, MoneyTableSort Becomes, int Lines);

    public sealed record Section(string? Number, string Title, int Depth, int Words, int Tables);
}
