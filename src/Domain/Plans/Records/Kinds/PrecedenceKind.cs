using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-PRECEDENCE: one task waits for another, from end to start unless said otherwise, plus a lag in working days.</summary>
public static class PrecedenceKind
{
    public const string Key = "precedence";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Link("from", MacroTaskKind.Key),
        Link("to", MacroTaskKind.Key),
        Choice("nature", "finish-start", "start-start", "finish-finish", "start-finish"),
        Number("lag"),
    ])
    {
        TitleField = "from",
        Expected = ["to"],
    };
}
