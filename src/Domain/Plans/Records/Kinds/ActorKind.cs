using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-ACTOR: a person's code in the directory of the plan, with the other ways it is written.</summary>
public static class ActorKind
{
    public const string Key = "actor";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Text("title"),
        List("aliases"),
        Choice("side", "internal", "external"),
        Text("department"),
    ])
    {
        HasCode = true,
    };
}
