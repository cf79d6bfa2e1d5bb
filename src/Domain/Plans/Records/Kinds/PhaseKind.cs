using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-PHASE: a thematic phase, or a part of one (<c>parent</c>), with its objective; its actions are linked to it.</summary>
public static class PhaseKind
{
    public const string Key = "phase";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("title"),
        LongText("objective"),
        Period("period"),
        Link("parent", Key),
        Status(),
    ])
    {
        HasCode = true,
    };
}
