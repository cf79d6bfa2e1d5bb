using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-PRINCIPLE: a rule the system is built by; those of security stay inside unless someone decides otherwise.</summary>
public static class PrincipleKind
{
    public const string Key = "principle";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Text("topic"),
        LongText("title"),
        LongText("text"),
    ])
    {
        HasCode = true,
    };
}
