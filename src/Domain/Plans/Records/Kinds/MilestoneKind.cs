using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-MILESTONE: a dated checkpoint.</summary>
public static class MilestoneKind
{
    public const string Key = "milestone";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("title"),
        Period("due"),
        Text("owner"),
        Choice("state", "planned", "reached", "missed"),
    ])
    {
        Expected = ["due"],
    };
}
