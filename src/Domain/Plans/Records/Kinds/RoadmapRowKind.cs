using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-ROADMAPROW: a target paired with the project that reaches it, and its variants.</summary>
public static class RoadmapRowKind
{
    public const string Key = "roadmap-row";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Link("theme", ThemeKind.Key),
        LongText("title"),
        LongText("project"),
        List("variants"),
    ])
    {
        Expected = ["project"],
    };
}
