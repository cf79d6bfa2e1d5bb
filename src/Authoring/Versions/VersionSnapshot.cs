using System.Text.Json;
using System.Text.Json.Nodes;
using Portal.Domain.Plans;

namespace Portal.Authoring.Versions;

/// <summary>
/// Everything a version is: what the plan said, its attachments, what was computed from it that day, and the salts of its fingerprint.
/// Stored whole as JSON in the blob store; pages of a version read this and nothing else.
/// </summary>
public sealed record VersionSnapshot
{
    public string Canon { get; init; } = PlanCanon.Name;
    /// <summary>Sequence of the log it was read at.</summary>
    public required long Sequence { get; init; }
    public required PlanContent Content { get; init; }
    public required IReadOnlyList<FrozenAttachment> Attachments { get; init; }
    /// <summary>Computed results by key (totals, payback…), as stored facts: a later release may compute otherwise.</summary>
    public required IReadOnlyDictionary<string, JsonNode> Results { get; init; }
    /// <summary>Salt of each leaf, by key.</summary>
    public required IReadOnlyDictionary<string, string> Salts { get; init; }
    /// <summary>Merkle root, lower-case hexadecimal.</summary>
    public required string Fingerprint { get; init; }

    public static VersionSnapshot Take(
        long sequence, PlanContent content, IReadOnlyList<FrozenAttachment> attachments, IReadOnlyDictionary<string, JsonNode>? results = null, Func<string>? newSalt = null)
    {
        results ??= new Dictionary<string, JsonNode>();
        var leaves = PlanCanon.Leaves(content, attachments, results);
        var salts = leaves.ToDictionary(leaf => leaf.Key, _ => (newSalt ?? CanonLeaf.NewSalt)());
        return new()
        {
            Sequence = sequence,
            Content = content,
            Attachments = attachments,
            Results = results,
            Salts = salts,
            Fingerprint = MerkleTree.Root(leaves.Select(leaf => new CanonLeaf(leaf.Key, leaf.Json, salts[leaf.Key]).Digest)),
        };
    }

    /// <summary>Every leaf with its salt and digest, in the order of the tree: what a page shows to whoever wants to compute the root.</summary>
    public IReadOnlyList<CanonLeaf> Leaves() =>
        [.. PlanCanon.Leaves(Content, Attachments, Results).Select(leaf => new CanonLeaf(leaf.Key, leaf.Json, Salts.GetValueOrDefault(leaf.Key, "")))];

    /// <summary>Whether the content still is what was fingerprinted.</summary>
    public bool IsIntact() => MerkleTree.Root(Leaves().Select(leaf => leaf.Digest)) == Fingerprint;

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, VersionJson.Default.VersionSnapshot);

    public static VersionSnapshot FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, VersionJson.Default.VersionSnapshot) ?? throw new InvalidDataException("A version's snapshot is empty.");
}
