using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-STAGE: a stage in time of a staged plan; its items are actions linked to it.</summary>
public static class StageKind
{
    public const string Key = "stage";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("title"),
        Period("period"),
        Status(),
        LongText("note"),
    ])
    {
        HasCode = true,
        Expected = ["period"],
    };
}
