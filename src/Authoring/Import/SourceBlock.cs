using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>What a source is made of once its own notation is gone: headings, and blocks of rich text between them.</summary>
internal abstract record SourceBlock
{
    internal sealed record Heading(HeadingStyle Style, string? Number, string Title) : SourceBlock;

    internal sealed record Body(ProseNode Node) : SourceBlock;
}
