using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-RECOMMENDATION: ranked in one of four classes, from critical prerequisite (1) to strategic, to refine (4); <c>gridRow</c> is the planned row that carries it out.</summary>
public static class RecommendationKind
{
    public const string Key = "recommendation";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Choice("class", "1", "2", "3", "4"),
        LongText("title"),
        Link("theme", ThemeKind.Key),
        Link("gridRow", GridRowKind.Key),
        Status(),
    ])
    {
        Expected = ["class"],
    };
}
