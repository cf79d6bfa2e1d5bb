using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-GRIDROW: a project of the planning grid; one cell a quarter, <c>q.2016T1</c>, blank or planned, progress, done.</summary>
public static class GridRowKind
{
    public const string Key = "grid-row";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Link("theme", ThemeKind.Key),
        Text("title"),
        Status(),
        LongText("note"),
    ])
    {
        HasCode = true,
        Cells = [new("q.", CellAxis.Quarter, FieldType.Choice) { Choices = ["planned", "progress", "done"] }],
        Expected = ["q."],
    };
}
