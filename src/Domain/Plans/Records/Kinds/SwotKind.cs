using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-SWOT: one line of the analysis, in its quadrant.</summary>
public static class SwotKind
{
    public const string Key = "swot";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Choice("quadrant", "strength", "weakness", "opportunity", "threat"),
        LongText("title"),
    ])
    {
        Expected = ["quadrant"],
    };
}
