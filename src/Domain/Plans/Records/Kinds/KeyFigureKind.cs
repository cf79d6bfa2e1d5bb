using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-KEYFIGURE: what a structure brings to a process. « SO » (not applicable), zero and blank are three things.</summary>
public static class KeyFigureKind
{
    public const string Key = "key-figure";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Link("process", ProcessKind.Key),
        Link("structure", StructureKind.Key),
        Text("title"),
        Text("premises"),
        Number("headcount"),
        Number("computers"),
        Number("phones"),
        Money("budget"),
    ])
    {
        TitleField = "process",
        Expected = ["structure"],
    };
}
