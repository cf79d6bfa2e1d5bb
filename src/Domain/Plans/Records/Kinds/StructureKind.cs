using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-ROLECELL, its columns: a structure of the organisation (a service, a team) that plays a part in functions.</summary>
public static class StructureKind
{
    public const string Key = "structure";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Text("title"),
        Text("department"),
        LongText("note"),
    ])
    {
        HasCode = true,
    };
}
