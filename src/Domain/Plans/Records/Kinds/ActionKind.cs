using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-ACTION: something to do, under an objective or in a stage. <c>requires</c> names the sourcing option it depends on.</summary>
public static class ActionKind
{
    public const string Key = "action";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        LongText("title"),
        LongText("text"),
        Link("objective", ObjectiveKind.Key),
        Link("stage", StageKind.Key),
        Link("phase", PhaseKind.Key),
        Text("group"),
        Links("bodies", BodyKind.Key),
        Links("actors", ActorKind.Key) with { Internal = true },
        Period("period"),
        Number("progress"),
        Status(),
        Text("condition"),
        Choice("requires", "internal", "external"),
        Tick("exemptFromMeans"),
    ])
    {
        HasCode = true,
    };
}
