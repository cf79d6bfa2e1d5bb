using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-ENVELOPE: the amounts of a theme, one cell a year (<c>planned.2016</c>). <c>title</c> names an envelope without theme; <c>statedTotal</c> is a row total its author typed.</summary>
public static class EnvelopeKind
{
    public const string Key = "envelope";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Link("theme", ThemeKind.Key),
        Text("title"),
        Choice("nature", "investment", "operating"),
        Money("statedTotal"),
        Status(),
        LongText("note"),
    ])
    {
        TitleField = "theme",
        Cells = [new("planned.", CellAxis.Year, FieldType.Money), new("committed.", CellAxis.Year, FieldType.Money), new("spent.", CellAxis.Year, FieldType.Money)],
        Expected = ["planned."],
    };
}
