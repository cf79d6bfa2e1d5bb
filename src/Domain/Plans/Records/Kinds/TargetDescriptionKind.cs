using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-TARGETDESC: the new activity for a process, an objective and an action. <c>cited</c> lists the codes of means as the text cites them.</summary>
public static class TargetDescriptionKind
{
    public const string Key = "target-description";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Link("action", ActionKind.Key),
        Link("process", ProcessKind.Key),
        Link("objective", ObjectiveKind.Key),
        LongText("text"),
        Choice("architecture", "drawn", "missing", "not-concerned"),
        LongText("tools"),
        List("cited"),
        LongText("note"),
    ])
    {
        TitleField = "action",
        Expected = ["text"],
    };
}
