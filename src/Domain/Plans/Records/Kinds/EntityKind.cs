using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-ENTITY: who or what exchanges with the system; the system itself is one.</summary>
public static class EntityKind
{
    public const string Key = "entity";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Text("title"),
        Choice("nature", "internal", "external", "system"),
        LongText("note"),
    ])
    {
        HasCode = true,
        Expected = ["nature"],
    };
}
