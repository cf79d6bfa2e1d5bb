using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-CONSTRAINT: what limits the plan.</summary>
public static class ConstraintKind
{
    public const string Key = "constraint";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("category"),
        Text("title"),
        Money("amount"),
    ]);
}
