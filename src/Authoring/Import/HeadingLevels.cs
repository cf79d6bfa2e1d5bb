namespace Portal.Authoring.Import;

/// <summary>
/// Turns the styles of headings, in reading order, into depths from 1. A style seen before closes everything opened since;
/// a new style opens a level under the current one. So "I … A … A … II" nests as its author meant, without knowing the convention.
/// </summary>
internal sealed class HeadingLevels
{
    private readonly List<HeadingStyle> _open = [];

    public int Enter(HeadingStyle style)
    {
        var keep = style.Kind switch
        {
            HeadingStyle.Sort.Marked => 1 + _open.FindLastIndex(open => open.Kind == HeadingStyle.Sort.Marked && open.Rank < style.Rank),
            HeadingStyle.Sort.Decimal => KeptAboveDecimal(style),
            _ => _open.Contains(style) ? _open.IndexOf(style) : _open.Count,
        };
        _open.RemoveRange(keep, _open.Count - keep);
        _open.Add(style);
        return Math.Min(_open.Count, ImportLimits.SectionDepth);
    }

    private int KeptAboveDecimal(HeadingStyle style)
    {
        var sibling = _open.FindIndex(open => open.Kind == HeadingStyle.Sort.Decimal && open.Rank >= style.Rank);
        return sibling >= 0 ? sibling : _open.Count;
    }
}
