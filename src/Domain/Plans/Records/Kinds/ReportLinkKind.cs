using static Portal.Domain.Plans.Records.FieldDefinition;

namespace Portal.Domain.Plans.Records.Kinds;

/// <summary>R-REPORTLINK: the report a body hands to another, and of which day it speaks.</summary>
public static class ReportLinkKind
{
    public const string Key = "report-link";

    public static RecordKind Definition { get; } = new(Key, Audience.Organisation,
    [
        Links("from", BodyKind.Key),
        Link("to", BodyKind.Key),
        Text("title"),
        Choice("weekday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        LongText("note"),
    ])
    {
        Expected = ["from", "to"],
    };
}
