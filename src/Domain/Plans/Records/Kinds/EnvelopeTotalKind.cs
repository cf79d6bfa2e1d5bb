using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>The column totals of the envelopes as their author stated them (<c>stated.2016</c>, <c>stated.total</c>). One in a plan.</summary>
public static class EnvelopeTotalKind
{
    public const string Key = "envelope-total";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Text("title"),
        LongText("note"),
    ])
    {
        Cells = [new("stated.", CellAxis.Year, FieldType.Money) { HasTotal = true }],
        Single = true,
    };
}
