using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-OBJECTIVE: measurable when it has an indicator.</summary>
public static class ObjectiveKind
{
    public const string Key = "objective";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        LongText("title"),
        Link("parent", ObjectiveKind.Key),
        Text("indicator"),
        Text("baseline"),
        Text("target"),
        Text("unit"),
        Choice("direction", "up", "down"),
        Period("due"),
        Status(),
    ])
    {
        HasCode = true,
    };
}
