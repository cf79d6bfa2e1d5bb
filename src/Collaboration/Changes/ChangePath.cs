using System.Collections.Immutable;

namespace Portal.Collaboration;

/// <summary>
/// Where something lies: the name of the root, then map keys. The path ends at the first list or text: what lies below has the path of
/// that list.
/// </summary>
/// <param name="Root">The name of the root type.</param>
/// <param name="Keys">The map keys from there.</param>
public sealed record ChangePath(string Root, ImmutableArray<string> Keys)
{
    /// <summary>The root itself.</summary>
    public static ChangePath Of(string root, params ReadOnlySpan<string> keys) => new(root, [.. keys]);

    /// <summary>The path of a key below.</summary>
    public ChangePath Then(string key) => new(Root, Keys.Add(key));

    /// <summary>The key at a depth, or null when the path is shorter.</summary>
    public string? KeyAt(int depth) => depth < Keys.Length ? Keys[depth] : null;

    /// <inheritdoc/>
    public bool Equals(ChangePath? other) => other is not null && Root == other.Root && Keys.AsSpan().SequenceEqual(other.Keys.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Root, StringComparer.Ordinal);
        foreach (var key in Keys) hash.Add(key, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => Keys.IsEmpty ? Root : $"{Root}/{string.Join('/', Keys)}";
}
