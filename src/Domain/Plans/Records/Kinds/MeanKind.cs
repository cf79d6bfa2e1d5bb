using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-MEAN: what an action rests on. The first digit of its code is that of the objective of its action.</summary>
public static class MeanKind
{
    public const string Key = "mean";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        LongText("title"),
        Link("action", ActionKind.Key),
        LongText("text"),
        Status(),
    ])
    {
        HasCode = true,
        Expected = ["action"],
    };
}
