using System.Globalization;
using System.Text;
using Portal.Authoring.Import;

namespace Portal.Import;

/// <summary>
/// Reads one untrusted file and ends. Knows no database, no network and no secret: there is nothing here to reach from a file that takes the
/// reader over. The answer is lines (<c>progress 40</c>), then <c>read</c> and the content as JSON, or <c>refused Encrypted</c>.
/// </summary>
internal static class Reading
{
    public const int BadCall = 2;
    private const int OutOfMemory = 3;

    public static int Run(string fileName, string untitled, Stream input, Stream output)
    {
        try
        {
            if (Bytes(input) is not { } bytes) return Refuse(output, ImportRefusal.TooLarge);
            var (file, refused) = FileImport.Read(fileName, bytes, untitled, percent => Say(output, string.Create(CultureInfo.InvariantCulture, $"progress {percent}")));
            if (refused is { } reason) return Refuse(output, reason);
            Say(output, "read");
            output.Write(ImportedFiles.Write(file!)); // one of the two is there
            output.Flush();
            return 0;
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemory;
        }
    }

    private static byte[]? Bytes(Stream input)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (input.Read(buffer) is > 0 and var read)
        {
            if (kept.Length + read > ImportLimits.FileBytes) return null;
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }

    private static int Refuse(Stream output, ImportRefusal refused)
    {
        Say(output, $"refused {refused}");
        return 0;
    }

    private static void Say(Stream output, string line)
    {
        output.Write(Encoding.ASCII.GetBytes(line + "\n"));
        output.Flush();
    }
}
