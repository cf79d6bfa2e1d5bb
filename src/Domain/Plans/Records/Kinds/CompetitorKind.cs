using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-COMPETITOR: with its share of the market, in percent.</summary>
public static class CompetitorKind
{
    public const string Key = "competitor";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Text("title"),
        Number("share"),
        LongText("note"),
    ]);
}
