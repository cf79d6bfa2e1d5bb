using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-PROPOSAL: a general recommendation that serves an objective.</summary>
public static class ProposalKind
{
    public const string Key = "proposal";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        LongText("title"),
        Link("objective", ObjectiveKind.Key),
        LongText("organisation"),
        LongText("approach"),
        LongText("adaptation"),
    ])
    {
        HasCode = true,
        Expected = ["objective"],
    };
}
