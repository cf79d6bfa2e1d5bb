using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>A derived figure (W-RATIOS): an operation on the values of one or two records, shown with its formula. <c>implied-base</c> divides the amount of <c>left</c> by its <c>rate</c>.</summary>
public static class RatioKind
{
    public const string Key = "ratio";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("title"),
        Choice("operation", "difference", "sum", "share", "per-head", "implied-base"),
        Link("left", null),
        Link("right", null),
    ])
    {
        Expected = ["operation", "left"],
    };
}
