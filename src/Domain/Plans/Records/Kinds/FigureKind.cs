using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-FIGURE: a drawing of the plan, with its image once it is attached. <c>missing</c> keeps its place when the image was never delivered; the alternative text says what it shows.</summary>
public static class FigureKind
{
    public const string Key = "figure";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Text("title"),
        Image("image"),
        Choice("nature", "architecture", "decomposition", "technical", "network", "other"),
        Choice("system", "as-is", "target"),
        Choice("level", "0", "1", "2"),
        Link("process", ProcessKind.Key),
        Link("action", ActionKind.Key),
        LongText("alternative"),
        Tick("missing"),
    ])
    {
        Expected = ["alternative"],
    };
}
