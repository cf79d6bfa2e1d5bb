namespace Portal.Domain.Plans.Citations;

/// <summary>
/// What a <c>reference</c> of the text says now: the code and the title of its record, or one live figure. <see cref="Target"/> is where a
/// press leads; null where the record is not among what this reader may see.
/// </summary>
/// <param name="Source">What the text compares as: renaming a record changes no sentence that cites it by its code.</param>
public sealed record Citation(string Code, string Words, string? Target, string Source)
{
    public const string Node = "reference", Record = "record", Shows = "shows", Typed = "code";
    private const int ShortTitle = 60;

    public string Text => Code.Length == 0 ? Words : Words.Length == 0 ? Code : $"{Code} {Words}";
    public bool IsLost => Target is null;

    /// <summary>What it says in this plan; what is hidden or gone keeps the code that was typed, never a title.</summary>
    public static Citation Of(LivePlan plan, ProseNode reference)
    {
        var typed = reference.Attributes.GetValueOrDefault(Typed, "");
        var shows = reference.Attributes.GetValueOrDefault(Shows, "");
        if (shows.Length > 0) return Figure(plan, reference.Attributes.GetValueOrDefault(Record, ""), shows);
        if (plan.Record(reference.Attributes.GetValueOrDefault(Record)) is not { } record) return new("", typed.Length > 0 ? typed : "…", null, typed);

        var code = record.Code ?? "";
        var title = plan.TitleOf(record);
        return new(code, Shortened(title == code ? "" : title), record.Id, code.Length > 0 ? code : title);
    }

    private static Citation Figure(LivePlan plan, string record, string shows) =>
        LiveFigure.Find(plan, record, shows) is { } figure ? new("", figure.Text, figure.SourceId, figure.Text) : new("", "—", null, "—");

    private static string Shortened(string title)
    {
        var line = title.Split('\n', 2)[0].Trim();
        if (line.Length <= ShortTitle) return line;
        var cut = line.LastIndexOf(' ', ShortTitle);
        return line[..(cut > ShortTitle / 2 ? cut : ShortTitle)].TrimEnd(' ', ',', ';', ':') + "…";
    }
}
