using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-COSTLINE: a line of a scenario. Without amount it is a detail of <c>parent</c> and stays out of sums. <c>rate</c> is the percentage the amount was derived from.</summary>
public static class CostLineKind
{
    public const string Key = "cost-line";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Link("scenario", ScenarioKind.Key),
        Choice("block", "investment", "running", "gain"),
        Text("title"),
        Text("quantity"),
        Money("amount"),
        Number("rate"),
        Link("parent", CostLineKind.Key),
        LongText("note"),
    ])
    {
        Expected = ["scenario", "block"],
    };
}
