using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-FUNDING: what pays for an envelope, one cell a year (<c>amount.2016</c>), and how far the request for it has come.</summary>
public static class FundingKind
{
    public const string Key = "funding";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Link("theme", ThemeKind.Key),
        Text("title"),
        Choice("source", "own-funds", "loan", "grant", "vat-refund"),
        Text("funder"),
        Choice("stage", "requested", "notified", "received"),
        Choice("nature", "investment", "operating"),
        LongText("note"),
    ])
    {
        Cells = [new("amount.", CellAxis.Year, FieldType.Money)],
        Expected = ["source", "amount."],
    };
}
