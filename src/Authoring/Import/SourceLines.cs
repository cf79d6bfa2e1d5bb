namespace Portal.Authoring.Import;

/// <summary>The lines of a source and where the reader stands.</summary>
internal sealed class SourceLines
{
    private readonly IReadOnlyList<string> _lines;

    public SourceLines(IReadOnlyList<string> lines) => _lines = lines;

    /// <summary>Line ends of every system, without byte order mark or control characters no text has.</summary>
    public static SourceLines Of(string source) =>
        new(source.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            .Replace('\f', '\n').Replace('\v', '\n').Replace("\0", "", StringComparison.Ordinal).Split('\n'));

    public int At { get; private set; }
    public bool Ended => At >= _lines.Count;
    public string Current => _lines[At];
    public string? Next => At + 1 < _lines.Count ? _lines[At + 1] : null;

    public bool IsBlank => string.IsNullOrWhiteSpace(Current);
    public bool StandsAlone => AfterBlank && string.IsNullOrWhiteSpace(Next);
    public bool AfterBlank => At == 0 || string.IsNullOrWhiteSpace(_lines[At - 1]);

    /// <summary>The first line with text after the current one.</summary>
    public string? NextWithText
    {
        get
        {
            for (var i = At + 1; i < _lines.Count; i++)
            {
                if (!string.IsNullOrWhiteSpace(_lines[i])) return _lines[i];
            }
            return null;
        }
    }

    public string Take() => _lines[At++];
    public void Skip() => At++;
}
