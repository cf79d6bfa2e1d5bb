using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-MEMBERSHIP: an actor in a body; <c>title</c> keeps the title the actor bears there.</summary>
public static class MembershipKind
{
    public const string Key = "membership";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Link("body", BodyKind.Key),
        Link("actor", ActorKind.Key),
        Text("title"),
        Choice("rank", "permanent", "occasional"),
        Text("roleNote"),
        List("actionCodes"),
        Text("department"),
        Tick("candidate"),
    ])
    {
        TitleField = "actor",
        Expected = ["body"],
    };
}
