using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-FUNCTION: what a process is made of, in the system as it is or as it shall be. <c>process</c> and <c>system</c> say where it stands.</summary>
public static class FunctionKind
{
    public const string Key = "function";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        LongText("title"),
        Choice("system", "as-is", "target"),
        Link("process", ProcessKind.Key),
        LongText("text"),
    ])
    {
        HasCode = true,
        Expected = ["process"],
    };
}
