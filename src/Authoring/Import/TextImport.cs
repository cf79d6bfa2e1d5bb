using System.Globalization;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>
/// Reads Markdown and plain text alike: real plans mix both, with stray HTML and tables pasted as tabs. Every word of the
/// source stands in the sketch, in order; when in doubt a line is a paragraph.
/// </summary>
public static class TextImport
{
    /// <param name="untitled">Title of the section that holds what stands before the first heading.</param>
    public static PlanSketch Read(string source, string untitled) => SketchAssembler.Assemble(Blocks(SourceLines.Of(source), 0), untitled);

    /// <summary>Prose without sections: headings become headings of the text (template bodies, pasted fragments).</summary>
    public static ProseNode ReadProse(string source) =>
        Prose.Document([.. Blocks(SourceLines.Of(source), 0).Select(AsProse)]);

    internal static IEnumerable<SourceBlock> Blocks(SourceLines lines, int depth)
    {
        while (!lines.Ended)
        {
            if (lines.IsBlank) lines.Skip();
            else if (Heading(lines) is { } heading) yield return heading;
            else foreach (var block in Bodies(lines, depth)) yield return new SourceBlock.Body(block);
        }
    }

    internal static ProseNode AsProse(SourceBlock block) => block switch
    {
        SourceBlock.Body body => body.Node,
        SourceBlock.Heading heading => Prose.Heading(
            heading.Style.Kind == HeadingStyle.Sort.Marked ? Math.Clamp(heading.Style.Rank, 1, 6) : 3,
            [Prose.Text(heading.Number is null ? heading.Title : heading.Number + " " + heading.Title)]),
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static SourceBlock.Heading? Heading(SourceLines lines)
    {
        if (LineShape.Heading(lines.Current) is { Success: true } marked)
        {
            return Make(lines, 1, InlineText.Plain(marked.Groups["text"].Value), HeadingStyle.Marked(marked.Groups["marks"].Length));
        }
        var line = lines.Current.Trim();
        if (!LineShape.ListItem(line).Success && LineShape.IsUnderline(lines.Next) && !LineShape.IsTabbed(line) && !line.Contains('|'))
        {
            return Make(lines, 2, InlineText.Plain(line), HeadingStyle.Marked(lines.Next![lines.Next.Length - lines.Next.TrimStart().Length] == '=' ? 1 : 2));
        }
        if (!lines.AfterBlank || LineShape.IsRule(line)) return null;

        var bold = LineShape.BoldAlone(line);
        var text = InlineText.Plain(bold.Success ? bold.Groups["text"].Value : line);
        if (bold.Success && HeadingText.StyleOfNumber(text) is { } numbered) return Make(lines, 1, text, numbered);
        if (bold.Success && lines.StandsAlone && text.Length <= 150 && text.Any(char.IsLetter)) return Make(lines, 1, text, HeadingStyle.Bold);
        if (HeadingText.StyleOfTyped(text) is not { } style) return null;

        // Capitals may be followed at once by their text; a numbered line followed by text or by another number is a list or a sentence.
        if (style == HeadingStyle.Capitals) return lines.StandsAlone || line[^1] == ':' ? Make(lines, 1, text, style) : null;
        var listed = LineShape.ListItem(line).Success && lines.NextWithText is { } next && LineShape.ListItem(next).Success;
        return lines.StandsAlone && !listed ? Make(lines, 1, text, style) : null;
    }

    private static SourceBlock.Heading? Make(SourceLines lines, int taken, string text, HeadingStyle style)
    {
        if (text.Length == 0 && style.Kind != HeadingStyle.Sort.Marked) return null;
        for (; taken > 0; taken--) lines.Skip();
        var (number, title) = HeadingText.Split(text);
        return new(style, number, title);
    }

    private static IReadOnlyList<ProseNode> Bodies(SourceLines lines, int depth)
    {
        var line = lines.Current;
        if (LineShape.Fence(line).Success) return [TextCode.Read(lines)];
        if (LineShape.IsRule(line))
        {
            lines.Skip();
            return [Prose.Rule()];
        }
        if (depth < ImportLimits.QuoteDepth && LineShape.Quote(line).Success) return [Quote(lines, depth)];
        if (TextTable.StartsAt(lines)) return [TextTable.Read(lines)];
        return LineShape.ListItem(line).Success ? TextList.Read(lines) : Paragraph(lines);
    }

    private static ProseNode Quote(SourceLines lines, int depth)
    {
        var quoted = new List<string>();
        while (!lines.Ended && LineShape.Quote(lines.Current) is { Success: true } match)
        {
            quoted.Add(match.Groups["text"].Value);
            lines.Skip();
        }
        return Prose.Quote([.. Blocks(new(quoted), depth + 1).Select(AsParagraph)]);
    }

    // Inside a quote or a cell a heading is a line in bold.
    private static ProseNode AsParagraph(SourceBlock block) => block switch
    {
        SourceBlock.Heading { Number: var number, Title: var title } =>
            Prose.Paragraph(Prose.Text(number is null ? title : string.Create(CultureInfo.InvariantCulture, $"{number} {title}"), Prose.Bold)),
        _ => AsProse(block),
    };

    private static IReadOnlyList<ProseNode> Paragraph(SourceLines lines)
    {
        var text = new List<string> { lines.Take().Trim() };
        while (!lines.Ended && !lines.IsBlank && !BeginsAnother(lines)) text.Add(lines.Take().Trim());
        var inlines = InlineText.Read(string.Concat(text.Select((line, i) => i == 0 ? line : Joint(text[i - 1]) + line)));
        return inlines.Count == 0 ? [] : [Prose.Paragraph(inlines)];
    }

    // Short lines were ended on purpose ("Contact : …"); long ones were wrapped by a program.
    private static string Joint(string before) => before.Length < 60 ? "\n" : " ";

    private static bool BeginsAnother(SourceLines lines) =>
        LineShape.Heading(lines.Current).Success || LineShape.ListItem(lines.Current) is { Success: true, Groups: var groups } && groups["text"].Length > 0
        || LineShape.Quote(lines.Current).Success || LineShape.Fence(lines.Current).Success
        || LineShape.IsRule(lines.Current) || TextTable.StartsAt(lines);
}
