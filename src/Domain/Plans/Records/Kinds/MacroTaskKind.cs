using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-MACROTASK: who takes part in it (owner side, delivery side, logistics), when it is due and how many working days it takes.</summary>
public static class MacroTaskKind
{
    public const string Key = "macro-task";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        LongText("title"),
        Tick("owner"),
        Tick("delivery"),
        Tick("logistics"),
        Date("milestone"),
        Number("duration"),
        Link("mean", MeanKind.Key),
        Status(),
    ])
    {
        HasCode = true,
        Expected = ["milestone"],
    };
}
