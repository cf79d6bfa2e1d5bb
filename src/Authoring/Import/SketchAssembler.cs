using System.Globalization;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>Folds headings and blocks into sections. What stands before the first heading becomes a first section of its own.</summary>
internal sealed class SketchAssembler(string untitled)
{
    private readonly HeadingLevels _levels = new();
    private readonly List<SketchSection> _sections = [];
    private readonly List<string> _path = [];
    private readonly List<ProseNode> _body = [];

    public static PlanSketch Assemble(IEnumerable<SourceBlock> blocks, string untitled)
    {
        var assembler = new SketchAssembler(untitled);
        foreach (var block in blocks) assembler.Add(block);
        return assembler.Finish();
    }

    private void Add(SourceBlock block)
    {
        if (block is SourceBlock.Body { Node: var node })
        {
            if (_sections.Count == 0) Open(1, null, untitled);
            _body.Add(node);
            return;
        }
        var heading = (SourceBlock.Heading)block;
        Close();
        var (title, rest) = Cut(heading.Title);
        Open(_levels.Enter(heading.Style), heading.Number, title);
        if (rest is not null) _body.Add(Prose.Paragraph(Prose.Text(rest)));
    }

    private void Open(int level, string? number, string title)
    {
        var key = (_sections.Count + 1).ToString(CultureInfo.InvariantCulture);
        var depth = Math.Min(level, _path.Count + 1);
        _path.RemoveRange(depth - 1, _path.Count - depth + 1);
        _sections.Add(new() { Key = key, Title = title, NumberLabel = number, Parent = _path.Count == 0 ? null : _path[^1] });
        _path.Add(key);
    }

    private void Close()
    {
        if (_sections.Count == 0) return;
        while (_body.Count > 0 && _body[^1].Type == "horizontalRule") _body.RemoveAt(_body.Count - 1);
        if (_body.Count > 0) _sections[^1] = _sections[^1] with { Prose = Prose.Document([.. _body]) };
        _body.Clear();
    }

    private PlanSketch Finish()
    {
        Close();
        return new() { Title = _sections.Count > 0 && _sections[0].Title != untitled ? _sections[0].Title : null, Sections = _sections };
    }

    // A paragraph styled as a heading can be any length; the title keeps whole words, the rest becomes text, nothing is lost.
    private static (string Title, string? Overflow) Cut(string title)
    {
        if (title.Length <= ImportLimits.TitleCharacters) return (title, null);
        var space = title.LastIndexOf(' ', ImportLimits.TitleCharacters);
        return space > 0 ? (title[..space], title[(space + 1)..]) : ("…", title);
    }
}
