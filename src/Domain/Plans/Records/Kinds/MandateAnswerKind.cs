using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>What answers one point of a mandate, or the whole of it when no point is named. The point is cited as the mandate words it.</summary>
public static class MandateAnswerKind
{
    public const string Key = "mandate-answer";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Link("mandate", MandateKind.Key),
        Text("item"),
        Links("projects", GridRowKind.Key),
        Links("actions", ActionKind.Key),
        LongText("note"),
    ])
    {
        TitleField = "item",
    };
}
