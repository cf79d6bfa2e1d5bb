using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-FACT: a statement of the context with its value, e.g. « Effectif : 45 employés ». The value is read as a number or an amount when it is one.</summary>
public static class FactKind
{
    public const string Key = "fact";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("group"),
        Text("title"),
        Text("value"),
        Text("unit"),
        Text("asOf"),
        Text("contact") with { Internal = true },
        LongText("note"),
    ])
    {
        Expected = ["value"],
    };
}
