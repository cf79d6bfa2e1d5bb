using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-PROCESS, R-SUBPROCESS: what the system does, in steps. A sub-process has a parent; its code begins like its parent's.</summary>
public static class ProcessKind
{
    public const string Key = "process";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Text("title"),
        Link("parent", Key),
        LongText("text"),
        List("steps"),
    ])
    {
        HasCode = true,
        Expected = ["text"],
    };
}
