using System.Text;

namespace Portal.Authoring.Import;

/// <summary>A table while it is read. One inside a cell of another gives its words to that cell.</summary>
internal sealed class OfficeTable
{
    private readonly List<IReadOnlyList<string>> _rows = [];
    private readonly List<string> _cells = [];
    private readonly StringBuilder _cell = new();
    private int _depth;

    public bool IsOpen => _depth > 0;

    public void Enter() => _depth++;

    public void Write(string text)
    {
        if (text.Length == 0) return;
        if (_cell.Length > 0) _cell.Append('\n');
        _cell.Append(text);
    }

    /// <param name="repeated">The same cell so many times.</param>
    /// <param name="span">Columns it lies over: what follows keeps its own.</param>
    public void EndCell(int repeated = 1, int span = 1)
    {
        if (_depth != 1) return;
        for (var times = 0; times < repeated && _cells.Count <= ImportLimits.TableColumns; times++) _cells.Add(_cell.ToString());
        for (var more = 1; more < span && _cells.Count <= ImportLimits.TableColumns; more++) _cells.Add("");
        _cell.Clear();
    }

    public void EndRow()
    {
        if (_depth != 1) return;
        _rows.Add([.. _cells]);
        _cells.Clear();
    }

    public void Leave(HtmlPage page)
    {
        if (--_depth > 0) return;
        page.Table(_rows);
        _rows.Clear();
    }
}
