using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-WEAKNESS: what the assessment of the existing system holds against it.</summary>
public static class WeaknessKind
{
    public const string Key = "weakness";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        LongText("title"),
        Link("objective", ObjectiveKind.Key),
    ])
    {
        Expected = ["objective"],
    };
}
