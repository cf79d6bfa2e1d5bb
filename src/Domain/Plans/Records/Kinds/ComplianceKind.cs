using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-COMPLIANCE: an obligation or certification and where it stands.</summary>
public static class ComplianceKind
{
    public const string Key = "compliance";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        LongText("title"),
        LongText("value"),
        Text("owner"),
        Cadence(),
        Period("due"),
        Money("amount"),
        Choice("status", "not-started", "in-progress", "planned", "done"),
    ])
    {
        Expected = ["value"],
    };
}
