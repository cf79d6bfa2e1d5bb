using Portal.Collaboration;
using Portal.Domain.Plans;

namespace Portal.Authoring.Schema;

/// <summary>Reads one section from its map; what has the wrong type is left out and counted.</summary>
internal static class SectionReader
{
    public static PlanSection? Read(string id, Any value, ref int ignored)
    {
        if (value.AsType is not YMap map || !PlanLimits.IsId(id))
        {
            ignored++;
            return null;
        }
        var reader = new ProseReader();
        var body = ProseNode.EmptyDocument;
        if (map.Get(PlanKeys.Body).AsType is YXmlFragment fragment) body = reader.Read(fragment);
        else ignored++;
        ignored += reader.Ignored;

        return new(
            id, map.Text(PlanKeys.Title) ?? "", map.Text(PlanKeys.Number), map.Text(PlanKeys.Parent), map.Text(PlanKeys.Order) ?? "",
            map.IsTrue(PlanKeys.Removed), AudienceOf(map.Text(PlanKeys.Audience)), BlocksOf(map.Text(PlanKeys.Blocks)),
            map.Text(PlanKeys.Hint), map.IsTrue(PlanKeys.Placeholder), body);
    }

    // Absent is public (domain.md 5); anything that is none of the three is kept from readers rather than shown to all.
    private static Audience AudienceOf(string? text) => text switch
    {
        null or "public" => Audience.Public,
        "members" => Audience.Members,
        _ => Audience.Organisation,
    };

    private static IReadOnlyList<string> BlocksOf(string? text) =>
        text is null ? [] : [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(PlanLimits.BlocksOfASection)];
}
