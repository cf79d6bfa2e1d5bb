using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-SOURCING: a partner or a way of buying.</summary>
public static class SourcingKind
{
    public const string Key = "sourcing";

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
