using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-RISK: with a level alone, or a probability and an impact from 1 to 4 of which the level is computed.</summary>
public static class RiskKind
{
    public const string Key = "risk";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Text("category"),
        LongText("title"),
        Level("level"),
        Number("probability"),
        Number("impact"),
        LongText("reason"),
        Text("owner"),
        LongText("mitigation"),
        Status(),
    ]);
}
