using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-FUNCTIONCHANGE: what becomes of a function in the target system; <c>into</c> is the function that absorbs it.</summary>
public static class FunctionChangeKind
{
    public const string Key = "function-change";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Link("function", FunctionKind.Key),
        Choice("nature", "added", "modified", "removed", "renamed", "absorbed"),
        Text("newTitle"),
        Link("into", FunctionKind.Key),
        LongText("text"),
    ])
    {
        TitleField = "function",
        Expected = ["nature"],
    };
}
