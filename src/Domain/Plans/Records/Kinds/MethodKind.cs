using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-METHOD: a way of working.</summary>
public static class MethodKind
{
    public const string Key = "method";

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
