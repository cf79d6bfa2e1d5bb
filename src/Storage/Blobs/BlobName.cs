namespace Portal.Storage.Blobs;

/// <summary>
/// The name of a blob inside its organisation: lower-case segments such as <c>attachments/0197…</c>. Names are made by the portal,
/// never from a file name people typed, so a name that could climb out of its folder is a bug and throws.
/// </summary>
public readonly record struct BlobName
{
    private const int LongestName = 200;

    public BlobName(string value)
    {
        if (value.Length is 0 or > LongestName || !value.Split('/').All(IsSegment))
            throw new ArgumentException($"'{value}' is not a blob name.", nameof(value));

        Value = value;
    }

    public string Value => field ?? throw new InvalidOperationException("An empty blob name.");

    public override string ToString() => Value;

    private static bool IsSegment(string segment) =>
        segment.Length > 0 && segment[0] != '.' && segment.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.');
}
