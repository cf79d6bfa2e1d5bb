using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-RESOURCE: means and skills.</summary>
public static class ResourceKind
{
    public const string Key = "resource";

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
