using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-FINDING: a finding of the audit paired with its consequence or risk.</summary>
public static class FindingKind
{
    public const string Key = "finding";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Link("theme", ThemeKind.Key),
        LongText("title"),
        LongText("consequence"),
    ])
    {
        Expected = ["consequence"],
    };
}
