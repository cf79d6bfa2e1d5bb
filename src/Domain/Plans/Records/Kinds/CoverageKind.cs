using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-COVERAGE: whether an objective concerns a process.</summary>
public static class CoverageKind
{
    public const string Key = "coverage";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Link("objective", ObjectiveKind.Key),
        Link("process", ProcessKind.Key),
        Choice("relation", "direct", "indirect", "not-concerned"),
        LongText("note"),
    ])
    {
        TitleField = "objective",
        Expected = ["process", "relation"],
    };
}
