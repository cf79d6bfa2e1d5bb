using Portal.Authoring.Import;

namespace Portal.Web.Plans;

/// <summary>A small text people send as a file, for a list or a circuit. Documents go by <see cref="Importing.FileReader"/>.</summary>
public sealed record ImportSource(string Text)
{
    /// <summary>Null when the bytes are no text, or more than an import accepts.</summary>
    public static ImportSource? FromFile(ReadOnlySpan<byte> bytes) =>
        bytes.Length <= ImportLimits.Characters && TextBytes.Decode(bytes) is { } text ? new(text) : null;
}
