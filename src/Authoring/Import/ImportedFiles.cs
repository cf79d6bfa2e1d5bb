using System.Text.Json;

namespace Portal.Authoring.Import;

/// <summary>Hands an <see cref="ImportedFile"/> from the process that reads to the one that believes only what it checked.</summary>
public static class ImportedFiles
{
    public static byte[] Write(ImportedFile file) => JsonSerializer.SerializeToUtf8Bytes(file, ImportJson.Default.ImportedFile);

    /// <summary>False for what no honest reader writes.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out ImportedFile file)
    {
        file = null!; // not looked at when this answers false
        try
        {
            if (json.Length > ImportLimits.ResultBytes || JsonSerializer.Deserialize(json, ImportJson.Default.ImportedFile) is not { } read || !ImportedFileCheck.Accepts(read)) return false;
            file = read;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
