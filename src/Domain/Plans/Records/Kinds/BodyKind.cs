using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-BODY: a committee, group or team that works on this plan. It describes; it grants nothing.</summary>
public static class BodyKind
{
    public const string Key = "body";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Choice("nature", "steering", "executive", "management", "it", "governance", "web", "workshop", "working-group", "project-team", "municipal-executive", "council", "other"),
        Text("title"),
        LongText("mission"),
        Choice("permanence", "permanent", "project"),
        Tick("transversal"),
        Link("leader", ActorKind.Key) with { Internal = true },
        Link("chair", ActorKind.Key) with { Internal = true },
        Link("createdIn", StageKind.Key),
        Status(),
    ])
    {
        HasCode = true,
        Expected = ["mission"],
    };
}
