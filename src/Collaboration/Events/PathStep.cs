namespace Portal.Collaboration;

/// <summary>A step down: into the value of a key, or into the element at an index.</summary>
/// <param name="Key">The key; null when this is an index.</param>
/// <param name="Index">The index; -1 when this is a key.</param>
public readonly record struct PathStep(string? Key, int Index)
{
    /// <inheritdoc/>
    public override string ToString() => Key ?? $"{Index}";
}
