using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-CHARTER: the rules a study or a project is followed by; its meetings are recurrences.</summary>
public static class CharterKind
{
    public const string Key = "charter";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Text("title"),
        Text("project"),
        LongText("text"),
    ]);
}
