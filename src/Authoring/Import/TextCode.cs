using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>A fenced block, kept letter for letter.</summary>
internal static class TextCode
{
    public static ProseNode Read(SourceLines lines)
    {
        var fence = LineShape.Fence(lines.Take()).Groups["fence"].Value;
        var code = new List<string>();
        while (!lines.Ended)
        {
            var line = lines.Take();
            if (line.Trim() is { Length: >= 3 } mark && mark.Trim(fence[0]).Length == 0) break;
            code.Add(line);
        }
        return Prose.CodeBlock(string.Join('\n', code));
    }
}
