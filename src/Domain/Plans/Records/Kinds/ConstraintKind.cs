using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-CONSTRAINT: what limits the plan. <c>standing</c> marks one that goes on being checked: a cap on the whole plan or on each year, a size, an appetite for risk.</summary>
public static class ConstraintKind
{
    public const string Key = "constraint";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("category"),
        Text("title"),
        Money("amount"),
        Choice("standing", "budget-cap", "yearly-cap", "size", "risk-profile"),
    ]);
}
