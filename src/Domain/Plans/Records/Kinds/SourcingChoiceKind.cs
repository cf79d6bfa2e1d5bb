using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-SOURCINGCHOICE: make or buy, in house or hosted; the advice given and what was chosen.</summary>
public static class SourcingChoiceKind
{
    public const string Key = "sourcing-choice";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Choice("dimension", "development", "operation"),
        Text("title"),
        List("options"),
        Choice("advice", "internal", "external", "mixed"),
        Choice("chosen", "internal", "external", "mixed"),
        Text("decidedBy"),
        LongText("note"),
    ])
    {
        TitleField = "dimension",
    };
}
