using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Portal.Domain.Approvals;
using Portal.Domain.Plans;

namespace Portal.Authoring.Versions;

/// <summary>
/// The source hash of each section: its own leaf and those of the records it holds, in the order of the tree. Where a section stands among the others
/// is part of its leaf, so that moving it asks for agreement again; salts are not, so that equal content is equal in every version.
/// </summary>
public static class SectionSources
{
    public static IReadOnlyList<SectionSource> Of(PlanContent content)
    {
        var plan = LivePlan.Of(content);
        var leaves = PlanCanon.Leaves(content, [], new Dictionary<string, JsonNode>()).ToDictionary(leaf => leaf.Key, leaf => leaf.Json, StringComparer.Ordinal);
        var held = plan.Records.ToLookup(record => record.SectionId, StringComparer.Ordinal);
        return [.. plan.Outline.Select(section => new SectionSource(section.Id, section.Section.Title, Hash(leaves, [PlanCanon.SectionKey(section.Id), .. held[section.Id].Select(record => PlanCanon.RecordKey(record.Id)).Order(StringComparer.Ordinal)])))];
    }

    private static string Hash(Dictionary<string, string> leaves, IEnumerable<string> keys)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var key in keys) hash.AppendData(Encoding.UTF8.GetBytes($"{key}\0{leaves[key]}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
