using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-MANDATE: what was asked for, by elected people (political) or of the audit (technical), in up to four columns of items.</summary>
public static class MandateKind
{
    public const string Key = "mandate";

    public static RecordKind Definition { get; } = new(Key, Audience.Public,
    [
        Choice("nature", "political", "technical"),
        Text("title"),
        Text("date"),
        Text("axis"),
        Text("action"),
        Text("heading1"),
        List("items1"),
        Text("heading2"),
        List("items2"),
        Text("heading3"),
        List("items3"),
        Text("heading4"),
        List("items4"),
        LongText("note"),
    ])
    {
        Expected = ["items1"],
    };
}
