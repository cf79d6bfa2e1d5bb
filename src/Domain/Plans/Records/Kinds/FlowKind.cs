using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-FLOW: what goes from one entity to another. Its code is the number texts cite in brackets; <c>system</c> says in which model it is drawn, both when blank.</summary>
public static class FlowKind
{
    public const string Key = "flow";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Text("title"),
        Choice("level", "0", "1", "2"),
        Link("from", EntityKind.Key),
        Links("to", EntityKind.Key),
        Link("process", ProcessKind.Key),
        Choice("system", "as-is", "target"),
        LongText("note"),
    ])
    {
        HasCode = true,
        Expected = ["from", "to"],
    };
}
