using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-SCENARIO: a level of ambition with its costs and gains; its lines are cost lines. Stated totals are those its author typed.</summary>
public static class ScenarioKind
{
    public const string Key = "scenario";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Number("level"),
        Text("title"),
        Link("stage", StageKind.Key),
        Choice("cumulativeBasis", "standalone", "adds-to-previous"),
        Choice("runningBasis", "adds", "replaces"),
        Money("statedInvestment"),
        Money("statedRunning"),
        Money("statedGain"),
        Status(),
        LongText("note"),
    ]);
}
