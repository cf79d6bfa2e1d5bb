using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-COVERAGE, the scope: how far an objective is reached after arbitration, why, and what stands in for the rest.</summary>
public static class ScopeKind
{
    public const string Key = "scope";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Link("objective", ObjectiveKind.Key),
        Choice("extent", "full", "partial", "none"),
        Link("mean", MeanKind.Key),
        LongText("reason"),
        LongText("substitute"),
    ])
    {
        TitleField = "objective",
        Expected = ["extent"],
    };
}
