using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-GOVERNANCE: who decides and how often it is reported.</summary>
public static class GovernanceKind
{
    public const string Key = "governance";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        LongText("title"),
        LongText("value"),
        Text("owner"),
        Cadence(),
        Period("due"),
        Money("amount"),
    ])
    {
        Expected = ["value"],
    };
}
