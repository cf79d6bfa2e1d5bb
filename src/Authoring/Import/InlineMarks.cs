using System.Text;
using Portal.Authoring.Schema;
using Portal.Domain.Plans;

namespace Portal.Authoring.Import;

/// <summary>Collects runs of text under the marks open at the time, merging neighbours that look alike.</summary>
internal sealed class InlineMarks
{
    private readonly List<ProseNode> _nodes = [];
    private readonly List<ProseMark> _open = [];
    private readonly StringBuilder _run = new();

    public bool IsOpen(ProseMark mark) => _open.Contains(mark);

    public void Append(string text) => _run.Append(text);
    public void Append(char c) => _run.Append(c);

    public void Open(ProseMark mark)
    {
        if (_open.Exists(open => open.Type == mark.Type)) return;
        EndRun();
        _open.Add(mark);
    }

    public void Close(string markType)
    {
        if (_open.FindLastIndex(open => open.Type == markType) is var at && at < 0) return;
        EndRun();
        _open.RemoveAt(at);
    }

    public void Break()
    {
        EndRun();
        _nodes.Add(Prose.HardBreak());
    }

    public void Linked(string text, string href)
    {
        Open(Prose.Link(href));
        Append(text);
        Close("link");
    }

    public IReadOnlyList<ProseNode> Finish()
    {
        EndRun();
        while (_nodes.Count > 0 && _nodes[^1].Type == "hardBreak") _nodes.RemoveAt(_nodes.Count - 1);
        while (_nodes.Count > 0 && _nodes[0].Type == "hardBreak") _nodes.RemoveAt(0);
        return [.. _nodes];
    }

    private void EndRun()
    {
        if (_run.Length == 0) return;
        // Marks on white space alone would only show as odd underlines.
        var text = _run.ToString();
        _nodes.Add(Prose.Text(text, string.IsNullOrWhiteSpace(text) ? [] : [.. _open]));
        _run.Clear();
    }
}
